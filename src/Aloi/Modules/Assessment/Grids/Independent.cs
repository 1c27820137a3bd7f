using Aloi.Modules.Assessment.Acts;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Somebody = Aloi.Modules.Assessment.Pools.PoolPerson;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>
/// Whether somebody may judge a candidate, in words when not. It is asked at every step: who trains or manages whom changes between an
/// invitation and its use.
/// </summary>
internal sealed class Independent(IPools pools)
{
    public async Task<Problem?> BarAsync(
        IPanel panel,
        OpenCandidacy open,
        LinkPerson person,
        long? entityId,
        CancellationToken cancellation
    )
    {
        if (person.MemberId == open.Row.MemberId)
        {
            return GridProblems.BarredOneself.With();
        }

        var somebody = new Somebody(default, person) { EntityId = entityId };
        return await ReasonAsync(panel, open, somebody, cancellation) is { } why ? KindOf(why).With() : null;
    }

    /// <summary>What bars somebody, to be told in the words of whoever asks; null when nothing does.</summary>
    public async Task<BarReason?> ReasonAsync(IPanel panel, OpenCandidacy open, Somebody somebody, CancellationToken cancellation) =>
        (await pools.BarsAsync(panel, open, [somebody], cancellation)).TryGetValue(somebody.Key, out var why) ? why : null;

    private static ProblemKind KindOf(BarReason why) =>
        why switch
        {
            BarReason.Trainer => GridProblems.BarredTrainer,
            BarReason.Manager => GridProblems.BarredManager,
            BarReason.SameEntity => GridProblems.BarredSameEntity,
            BarReason.SawFirstGrid => ActProblems.SawFirstGrid,
            _ => GridProblems.BarredOneself,
        };
}
