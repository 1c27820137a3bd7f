using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Drawing;

/// <summary>
/// Whom the rule may turn to about a candidate: the people of the pool it names, else those of the candidate's own entity. Never the candidate; their
/// manager only where the rule asks for a manager; nobody twice.
/// </summary>
internal sealed class DrawablePeople(
    IPools pools,
    PoolPeople members,
    IPeopleFinder finder,
    IOrganisations organisations,
    Invitations invitations
)
{
    /// <summary>Enough to be fair in, few enough to open: the first of a large entity by their internal order.</summary>
    private const int Most = 500;
    private const string Manager = "manager";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public async Task<IReadOnlyList<(LinkPerson Person, Drawable Drawable)>> FindAsync(PeersAsked asked, CancellationToken cancellation)
    {
        var id = asked.Open.Row.MemberId;
        var candidate = (await organisations.MembersAsync([id], cancellation))[id];
        var people = (await PoolAsync(asked, candidate, cancellation))
            .Where(p => MayBeAsked(asked, candidate, p))
            .DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToList();
        var since = asked.Now - Year;
        var times = await invitations.TimesAskedAsync([.. people.Select(p => p.MemberId).OfType<long>()], since, cancellation);
        return [.. people.Select(p => (p, new Drawable(p.Key, times.GetValueOrDefault(p.MemberId ?? 0))))];
    }

    private async Task<IEnumerable<LinkPerson>> PoolAsync(PeersAsked asked, MemberInfo candidate, CancellationToken cancellation)
    {
        var found = asked.Leaf.Pool is { } pool
            ? await pools.FindAsync(asked.Open.Version.EntityId, pool, cancellation)
            : await members.MembersAsync(await finder.BelowAsync(candidate.EntityId, 0, Most, cancellation), cancellation);
        return found.Select(p => p.Person).Where(p => p.Email is not null);
    }

    private static bool MayBeAsked(PeersAsked asked, MemberInfo candidate, LinkPerson person) =>
        person.MemberId != candidate.Id
        && person.Key != SignedInAuthor.KeyOf(candidate)
        && (person.MemberId is null || person.MemberId != candidate.ManagerId || IsForManagers(asked))
        && !asked.Peers.Any(p => p.Key == person.Key);

    private static bool IsForManagers(PeersAsked asked) =>
        string.Equals(asked.Leaf.Relation?.Trim(), Manager, StringComparison.OrdinalIgnoreCase);
}
