using System.Text.Json;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Standards.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>The signed versions of one award: where each stands in the log, what became of it, and what was done to it.</summary>
internal sealed class ProofVersions(
    IssuerContext database,
    ICredentialLog log,
    IProofDeliveries deliveries,
    SubjectKeys keys,
    ProofActs acts
)
{
    public async Task<SignedVersions> ReadAsync(Award award, CancellationToken cancellation)
    {
        var rows = await database
            .Set<Credential>()
            .AsNoTracking()
            .Where(c => c.AwardId == award.Id)
            .OrderByDescending(c => c.Version)
            .ToListAsync(cancellation);
        var delivered = await deliveries.ReadAsync([.. rows.Select(r => r.Id)], cancellation);
        var versions = new List<ProofVersion>(rows.Count);
        foreach (var row in rows)
        {
            var place = (await log.ProveAsync(row.Digest, cancellation))?.Index;
            var digest = Convert.ToHexStringLower(row.Digest);
            versions.Add(new ProofVersion(row.Version, row.IssuedAt, row.Status, place, digest, delivered.GetValueOrDefault(row.Id)));
        }

        var (written, earned) = await OpenAsync(rows[0], award.SubjectKeyId, cancellation);
        return new SignedVersions(rows[0], versions, await acts.OfAsync([.. rows.Select(r => r.Id)], cancellation), written, earned);
    }

    private async Task<(string? Written, DateTimeOffset? Earned)> OpenAsync(Credential row, long key, CancellationToken cancellation)
    {
        if (!(await keys.OpenAsync([key], cancellation)).TryGetValue(key, out var sealer))
        {
            return (null, null);
        }

        using var document = JsonDocument.Parse(CredentialSeal.Open(row, sealer));
        var root = document.RootElement;
        DateTimeOffset? earned = root.TryGetProperty("validFrom", out var from) && from.TryGetDateTimeOffset(out var at) ? at : null;
        return (NameIn(root.GetProperty("credentialSubject")), earned);
    }

    private static string? NameIn(JsonElement subject) =>
        subject.TryGetProperty("identifier", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(IsClearName).Select(i => i.GetProperty("identityHash").GetString()).FirstOrDefault()
            : null;

    private static bool IsClearName(JsonElement identity) =>
        identity.GetProperty("identityType").GetString() == IdentityObject.NameType && !identity.GetProperty("hashed").GetBoolean();
}

/// <param name="All">Newest first.</param>
/// <param name="Written">The name as the newest document bears it.</param>
internal sealed record SignedVersions(
    Credential Newest,
    IReadOnlyList<ProofVersion> All,
    IReadOnlyList<ProofAct> Acts,
    string? Written,
    DateTimeOffset? Earned
);
