using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Somebody whom a jury may be convened for.</summary>
internal sealed record WaitingCandidate(OpenCandidacy Open, string Name);

/// <summary>Who waits for a jury about one requirement: its turn has come, nobody has voted, and no other session has them on its list.</summary>
internal sealed class JuryCandidates(IssuerContext database, CandidacyDesk desk, IOrganisations organisations)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<WaitingCandidate>> WaitingAsync(long versionId, string leaf, CancellationToken cancellation)
    {
        var rows = await Free(versionId, leaf).OrderBy(c => c.Id).Take(Most).ToListAsync(cancellation);
        var open = (await desk.OpenAsync(rows, cancellation)).Where(o => Waits(o, leaf)).ToList();
        var people = await organisations.MembersAsync([.. open.Select(o => o.Row.MemberId)], cancellation);
        return [.. open.Select(o => new WaitingCandidate(o, SignedInAuthor.NameOf(people[o.Row.MemberId])))];
    }

    /// <summary>How many wait and are before no jury, without opening any.</summary>
    public Task<int> CountAsync(long versionId, string leaf, CancellationToken cancellation) =>
        Free(versionId, leaf).CountAsync(cancellation);

    private static bool Waits(OpenCandidacy open, string leaf) =>
        open.Leaf(leaf) is { Have: 0 } node && open.StandingOf(node) == LeafStanding.Open;

    private IQueryable<Candidacy> Free(long versionId, string leaf)
    {
        var taken = database
            .Set<JuryCase>()
            .Where(c => !c.IsOff && c.Session.Leaf == leaf)
            .Where(c => c.Session.State == JuryState.Convened || c.Session.State == JuryState.Deliberating)
            .Select(c => c.CandidacyId);
        var waiting = database
            .Set<CandidacyStep>()
            .Where(s => s.AchievementVersionId == versionId && s.Leaf == leaf)
            .Where(s => s.State == StepState.Waiting || s.State == StepState.Escalated)
            .Select(s => s.CandidacyId);
        return database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.AchievementVersionId == versionId && c.State == CandidacyState.Open)
            .Where(c => waiting.Contains(c.Id) && !taken.Contains(c.Id));
    }
}

/// <summary>What a jury is convened for: the version, its rule, who waits, and who may be asked.</summary>
internal sealed record JuryCall(Campaign Campaign, Jury Rule, IReadOnlyList<WaitingCandidate> Waiting, IReadOnlyList<Pools.PoolPerson> Pool)
{
    public AchievementVersionInfo Version => Campaign.Version;
}
