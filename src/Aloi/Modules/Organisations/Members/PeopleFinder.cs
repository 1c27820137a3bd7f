using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

internal sealed class PeopleFinder(IssuerContext database, MemberSeals seals, Acting acting) : IPeopleFinder
{
    private const int Chunk = 250;

    public async Task<IReadOnlyDictionary<string, long>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(Chunk))
        {
            var asEmail = Digests(some.Where(IsAddress), seals.EmailDigest);
            var asNumber = Digests(some.Where(k => !IsAddress(k)), seals.StaffNumberDigest);
            await AddAsync(found, asEmail, isEmail: true, cancellation);
            await AddAsync(found, asNumber, isEmail: false, cancellation);
        }

        return found;
    }

    public async Task<IReadOnlyList<long>> BelowAsync(long entityId, long afterMember, int take, CancellationToken cancellation) =>
        await (await BelowAsync(entityId, cancellation))
            .Where(m => m.Id > afterMember)
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .Take(take)
            .ToListAsync(cancellation);

    public async Task<int> CountBelowAsync(long entityId, CancellationToken cancellation) =>
        await (await BelowAsync(entityId, cancellation)).CountAsync(cancellation);

    private async Task<IQueryable<Member>> BelowAsync(long entityId, CancellationToken cancellation)
    {
        var path = await database.Set<Entity>().Where(e => e.Id == entityId).Select(e => e.Path).SingleOrDefaultAsync(cancellation) ?? "/";
        var places = database.Set<Entity>().Where(e => e.Path.StartsWith(path)).Select(e => e.Id);
        return database.Set<Member>().Where(m => m.ErasedAt == null && places.Contains(m.EntityId));
    }

    private static bool IsAddress(string key) => key.Contains('@', StringComparison.Ordinal);

    private ILookup<string, (string Key, byte[] Digest)> Digests(IEnumerable<string> keys, Func<long, string, byte[]> digest) =>
        keys.Select(k => (Key: k, Digest: digest(acting.OrganisationId, k)))
            .ToLookup(p => Convert.ToHexString(p.Digest), StringComparer.Ordinal);

    private async Task AddAsync(
        Dictionary<string, long> found,
        ILookup<string, (string Key, byte[] Digest)> wanted,
        bool isEmail,
        CancellationToken cancellation
    )
    {
        var digests = wanted.Select(g => g.First().Digest).ToList();
        if (digests.Count == 0)
        {
            return;
        }

        var members = database.Set<Member>().Where(m => m.ErasedAt == null);
        var rows = isEmail
            ? members.Where(m => digests.Contains(m.EmailDigest!)).Select(m => new { m.Id, Digest = m.EmailDigest! })
            : members.Where(m => digests.Contains(m.StaffNumberDigest!)).Select(m => new { m.Id, Digest = m.StaffNumberDigest! });
        foreach (var row in await rows.ToListAsync(cancellation))
        {
            foreach (var (key, _) in wanted[Convert.ToHexString(row.Digest)])
            {
                found[key] = row.Id;
            }
        }
    }
}
