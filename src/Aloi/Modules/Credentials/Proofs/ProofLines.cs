using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>What a page of awards says: only the names of this page are opened, and no document is.</summary>
internal sealed class ProofLines(
    IssuerContext database,
    IOrganisations organisations,
    IProofDeliveries deliveries,
    ProofNames names,
    TimeProvider time
)
{
    public async Task<IReadOnlyList<ProofRow>> ReadAsync(IReadOnlyList<Award> awards, ProofScope scope, CancellationToken cancellation)
    {
        var versions = await VersionsAsync([.. awards.Select(a => a.Id)], cancellation);
        var current = versions.Where(v => v.Status != CredentialStatus.Replaced).ToDictionary(v => v.AwardId);
        var first = versions.Where(v => v.Version == 1).ToDictionary(v => v.AwardId, v => v.IssuedAt);
        var members = await organisations.MembersAsync([.. awards.Select(a => a.MemberId)], cancellation);
        var delivered = await deliveries.ReadAsync([.. current.Values.Select(c => c.Id)], cancellation);
        var titles = await names.OfAsync([.. current.Values.Select(c => c.VersionId).Distinct()], cancellation);
        var now = time.GetUtcNow();
        return
        [
            .. awards.Select(a =>
            {
                var (credential, member) = (current[a.Id], members[a.MemberId]);
                return new ProofRow(
                    a.PublicId,
                    member.FullName,
                    member.IsErased,
                    titles.GetValueOrDefault(credential.VersionId, ""),
                    scope.Seen.GetValueOrDefault(a.EntityId)?.Name ?? "",
                    first[a.Id],
                    StateOf(a, now),
                    credential.Level,
                    delivered.GetValueOrDefault(credential.Id),
                    scope.Administered.Contains(a.EntityId)
                );
            }),
        ];
    }

    public static ProofState StateOf(Award award, DateTimeOffset now) =>
        award.Status switch
        {
            CredentialStatus.Revoked => ProofState.Revoked,
            CredentialStatus.Suspended => ProofState.Suspended,
            _ => award.ValidUntil <= now ? ProofState.Expired : ProofState.Active,
        };

    private Task<List<SignedVersion>> VersionsAsync(long[] awards, CancellationToken cancellation) =>
        database
            .Set<Credential>()
            .Where(c => awards.Contains(c.AwardId))
            .Select(c => new SignedVersion(c.Id, c.AwardId, c.Version, c.Status, c.AchievementVersionId, c.IssuedAt, c.Level))
            .ToListAsync(cancellation);

    private sealed record SignedVersion(
        long Id,
        long AwardId,
        int Version,
        CredentialStatus Status,
        long VersionId,
        DateTimeOffset IssuedAt,
        ProofLevel Level
    );
}
