using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>Hands out credentials as they were signed, or their digests alone.</summary>
internal sealed class ReadCredentials(IssuerContext database, SubjectKeys keys) : ICredentials
{
    public async Task<IReadOnlyList<CredentialInfo>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation)
    {
        var result = new List<CredentialInfo>();
        foreach (var some in credentialIds.Chunk(500))
        {
            var rows = await database
                .Set<Credential>()
                .AsNoTracking()
                .Include(c => c.Award)
                .Where(c => some.Contains(c.Id))
                .OrderBy(c => c.Id)
                .ToListAsync(cancellation);
            var sealers = await keys.OpenAsync(rows.Select(r => r.Award.SubjectKeyId), cancellation);
            result.AddRange(rows.Where(r => sealers.ContainsKey(r.Award.SubjectKeyId)).Select(r => Info(r, sealers[r.Award.SubjectKeyId])));
        }

        return result;
    }

    public async Task<IReadOnlyList<CredentialDigest>> DigestsAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation)
    {
        var result = new List<CredentialDigest>();
        foreach (var some in credentialIds.Chunk(500))
        {
            var rows = await database
                .Set<Credential>()
                .Where(c => some.Contains(c.Id))
                .OrderBy(c => c.Id)
                .Select(c => new { c.Id, c.Digest })
                .ToListAsync(cancellation);
            result.AddRange(rows.Select(r => new CredentialDigest(r.Id, r.Digest)));
        }

        return result;
    }

    private static CredentialInfo Info(Credential row, Sealer sealer) =>
        new(
            row.Id,
            row.AwardId,
            row.Award.PublicId,
            row.Award.Uri,
            row.CandidacyId,
            row.Award.MemberId,
            row.AchievementVersionId,
            CredentialSeal.Open(row, sealer),
            row.Digest,
            row.IssuedAt,
            row.ValidUntil,
            row.Level
        )
        {
            Version = row.Version,
        };
}
