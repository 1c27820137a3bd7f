using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>
/// Issued proofs, newest first, a page at a time. Every state of an organisation, an entity or an achievement is one range of an index, read
/// from its end: a page costs the same among a hundred and among a million.
/// </summary>
internal sealed class ListProofs(
    IssuerContext database,
    IAchievements achievements,
    IMemberRecords members,
    ProofLines lines,
    TimeProvider time
)
{
    public const int OnOnePage = 50;
    private static readonly CredentialStatus[] Statuses = [CredentialStatus.Active, CredentialStatus.Suspended, CredentialStatus.Revoked];

    public async Task<ProofRows> ReadAsync(ProofFilter filter, ProofScope scope, CancellationToken cancellation)
    {
        var found = await FindAsync(filter, scope, cancellation);
        var shown = found.Take(OnOnePage).ToList();
        return new ProofRows(await lines.ReadAsync(shown, scope, cancellation), found.Count > OnOnePage ? shown[^1].PublicId : null);
    }

    private async Task<List<Award>> FindAsync(ProofFilter filter, ProofScope scope, CancellationToken cancellation)
    {
        var ranges = await RangesAsync(filter, scope, cancellation);
        var after = filter.After is { } id ? await AfterAsync(id, cancellation) : null;
        var found = new List<Award>();
        foreach (var range in ranges)
        {
            foreach (var page in Pages(range, filter.State, after))
            {
                found.AddRange(await page.Take(OnOnePage + 1).ToListAsync(cancellation));
            }
        }

        return filter.State == ProofState.Expired
            ? [.. found.OrderByDescending(a => a.ValidUntil).ThenByDescending(a => a.Id).Take(OnOnePage + 1)]
            : [.. found.OrderByDescending(a => a.Id).Take(OnOnePage + 1)];
    }

    /// <summary>The parts of the table that are to be looked through, none of which holds what may not be seen.</summary>
    private async Task<IReadOnlyList<IQueryable<Award>>> RangesAsync(ProofFilter filter, ProofScope scope, CancellationToken cancellation)
    {
        var awards = database.Set<Award>().AsNoTracking();
        if (filter.Holder.Length > 0)
        {
            if (await members.FindAsync(filter.Holder, cancellation) is not { } member)
            {
                return [];
            }

            awards = awards.Where(a => a.MemberId == member);
        }

        if (filter.Achievement is { } wanted)
        {
            return await achievements.FindAsync(wanted, version: null, cancellation) is { } found && scope.Seen.ContainsKey(found.EntityId)
                ? [awards.Where(a => a.EntityId == found.EntityId && a.AchievementIdentifier == found.Identifier)]
                : [];
        }

        if (filter.Entity is null && scope.IsWhole)
        {
            return [awards];
        }

        var issuers = scope.Issuers.Where(e => filter.Entity is not { } one || e.PublicId == one).Select(e => e.Id);
        return [.. issuers.Select(entity => awards.Where(a => a.EntityId == entity))];
    }

    private IEnumerable<IQueryable<Award>> Pages(IQueryable<Award> range, ProofState? state, Award? after)
    {
        var now = time.GetUtcNow();
        return state switch
        {
            ProofState.Expired => [Expired(range, after, now)],
            ProofState.Active => [Newest(range.Where(a => a.ValidUntil == null || a.ValidUntil > now), CredentialStatus.Active, after)],
            ProofState.Suspended => [Newest(range, CredentialStatus.Suspended, after)],
            ProofState.Revoked => [Newest(range, CredentialStatus.Revoked, after)],
            _ => Statuses.Select(status => Newest(range, status, after)),
        };
    }

    private static IQueryable<Award> Newest(IQueryable<Award> range, CredentialStatus status, Award? after)
    {
        var before = after?.Id ?? long.MaxValue;
        return range.Where(a => a.Status == status && a.Id < before).OrderByDescending(a => a.Id);
    }

    /// <summary>Those that ended last come first: they are the ones somebody may want to renew.</summary>
    private static IQueryable<Award> Expired(IQueryable<Award> range, Award? after, DateTimeOffset now)
    {
        var (until, before) = (after?.ValidUntil ?? now, after?.Id ?? long.MaxValue);
        return range
            .Where(a => a.ValidUntil <= until && a.Status == CredentialStatus.Active)
            .Where(a => a.ValidUntil < until || a.Id < before)
            .OrderByDescending(a => a.ValidUntil)
            .ThenByDescending(a => a.Id);
    }

    private Task<Award?> AfterAsync(PublicId id, CancellationToken cancellation) =>
        database.Set<Award>().AsNoTracking().SingleOrDefaultAsync(a => a.PublicId == id, cancellation);
}
