using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Finds members by keyed digest of their address, reading nothing else of them.</summary>
internal sealed class MemberLookup(IssuerContext database, MemberSeals seals, Acting acting) : IMemberLookup
{
    private const int Chunk = 500;

    public async Task<IReadOnlyDictionary<string, long>> FindByEmailAsync(IReadOnlyList<string> emails, CancellationToken cancellation)
    {
        var found = new Dictionary<string, long>(emails.Count, StringComparer.Ordinal);
        foreach (var some in emails.Chunk(Chunk))
        {
            var byDigest = some.DistinctBy(e => e, StringComparer.Ordinal)
                .ToDictionary(e => Convert.ToHexString(seals.EmailDigest(acting.OrganisationId, e)), StringComparer.Ordinal);
            var digests = byDigest.Keys.Select(Convert.FromHexString).ToList();
            var rows = await database
                .Set<Member>()
                .Where(m => digests.Contains(m.EmailDigest!))
                .Select(m => new { m.Id, m.EmailDigest })
                .ToListAsync(cancellation);
            rows.ForEach(r => found[byDigest[Convert.ToHexString(r.EmailDigest!)]] = r.Id);
        }

        return found;
    }
}
