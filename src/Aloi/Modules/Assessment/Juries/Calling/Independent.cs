using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using PoolPerson = Aloi.Modules.Assessment.Pools.PoolPerson;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Whom independence bars, candidate by candidate, in a jury's own words.</summary>
internal sealed class Independent(IPools pools)
{
    public async Task<IReadOnlyDictionary<string, JuryBar>> BarsAsync(
        Jury rule,
        OpenCandidacy candidacy,
        IReadOnlyCollection<PoolPerson> people,
        CancellationToken cancellation
    )
    {
        var bars = await pools.BarsAsync(rule, candidacy, people, cancellation);
        var named = bars.ToDictionary(b => b.Key, b => Word(b.Value), StringComparer.Ordinal);
        foreach (var self in people.Where(p => p.Person.MemberId == candidacy.Row.MemberId))
        {
            // Whatever a pool says, nobody judges themselves.
            named[self.Key] = JuryBar.Oneself;
        }

        return named;
    }

    private static JuryBar Word(BarReason reason) =>
        reason switch
        {
            BarReason.Oneself => JuryBar.Oneself,
            BarReason.Trainer => JuryBar.Trainer,
            BarReason.Manager => JuryBar.Manager,
            BarReason.SameEntity => JuryBar.SameEntity,
            _ => JuryBar.SawFirstGrid,
        };
}
