using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>Puts together what those who issued a proof may know of it.</summary>
internal sealed class ReadProof(
    IssuerContext database,
    IOrganisations organisations,
    ProofPlaces places,
    ProofVersions versions,
    ProofOrigins origins
)
{
    public async Task<Outcome<ProofFile>> HandleAsync(PublicId id, CancellationToken cancellation)
    {
        var award = await database.Set<Award>().AsNoTracking().SingleOrDefaultAsync(a => a.PublicId == id, cancellation);
        if (award is null)
        {
            return CommonProblems.NotFound.With();
        }

        var scope = await places.ReadAsync(cancellation);
        return scope.Seen.TryGetValue(award.EntityId, out var entity)
            ? await ReadAsync(award, entity, scope.Administered.Contains(award.EntityId), cancellation)
            : CommonProblems.NotAllowed.With();
    }

    private async Task<ProofFile> ReadAsync(Award award, EntityInfo entity, bool mayChange, CancellationToken cancellation)
    {
        var signed = await versions.ReadAsync(award, cancellation);
        var origin = await origins.ReadAsync(signed.Newest, cancellation);
        var member = (await organisations.MembersAsync([award.MemberId], cancellation))[award.MemberId];
        return new ProofFile
        {
            Id = award.PublicId,
            State = ProofLines.StateOf(award, origins.Now),
            Since = award.Status == CredentialStatus.Active ? null : signed.Newest.StatusSince,
            Holder = new ProofHolder(member.GivenName, member.FamilyName, member.Email, signed.Written, member.IsErased),
            Achievement = origin.Version?.Content.Achievement.Name ?? "",
            AchievementId = origin.Version?.PublicId,
            Entity = entity.Name,
            Earned = signed.Earned,
            ValidUntil = award.ValidUntil,
            Level = signed.Newest.Level,
            Mix = origin.Mix,
            Versions = signed.All,
            Acts = signed.Acts,
            IsTrial = award.Uri.StartsWith("urn:", StringComparison.Ordinal),
            IsPrivate = award.IsPrivate,
            MayChange = mayChange,
            Others = await database
                .Set<Award>()
                .CountAsync(a => a.MemberId == award.MemberId && a.Id != award.Id && a.Status != CredentialStatus.Revoked, cancellation),
        };
    }
}
