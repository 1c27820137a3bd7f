using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Credentials.Endorsements;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Public;

/// <summary>How a proof was earned, and what peers said on the way.</summary>
internal sealed class ReadHow(ReadAssessed assessed, ReadEndorsements endorsements)
{
    public ReadAssessed Assessed => assessed;

    public ReadEndorsements Endorsements => endorsements;
}

/// <summary>Puts together what the public may see of a proof. What was checked a moment ago is not checked again.</summary>
internal sealed class ProofDossiers(
    ServeCredential proofs,
    CheckProof check,
    ReadHow how,
    Installation installation,
    DossierCache cache
)
{
    /// <param name="id">The last part of the address.</param>
    /// <param name="origin">This host as the browser sees it, for proofs without a public address.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<(PublicProof Proof, ProofDossier Dossier)>> FindAsync(
        PublicId id,
        string origin,
        CancellationToken cancellation
    )
    {
        var found = await proofs.FindAsync(id, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<(PublicProof, ProofDossier)>.Refused(found.Problems);
        }

        var proof = found.Value;
        var dossier = cache.Find(proof.Credential) ?? cache.Keep(proof.Credential, await MakeAsync(proof, cancellation));
        return (proof, dossier.IsTrial ? dossier with { Address = origin + dossier.Path } : dossier);
    }

    private async Task<ProofDossier> MakeAsync(PublicProof proof, CancellationToken cancellation)
    {
        var (report, log) = await check.VerifyAsync(proof, cancellation);
        var earned = await how.Assessed.ReadAsync(proof, cancellation);
        var definition = earned.Version.Content.Achievement;
        return new ProofDossier
        {
            Id = proof.Award.PublicId,
            Address = $"{await installation.AddressAsync(cancellation)}/c/{proof.Award.PublicId}",
            IsTrial = proof.Award.Uri.StartsWith("urn:", StringComparison.Ordinal),
            Standing = Standings.Of(report, proof.Credential.Status),
            Since = proof.Credential.Status == CredentialStatus.Active ? null : proof.Credential.StatusSince,
            Badge = report.Credential ?? throw new InvalidOperationException($"Credential {proof.Credential.Id} cannot be read."),
            Report = report,
            Log = log is null ? null : new LogPlace(log.Log.Name, log.Index),
            Kind = definition.Kind,
            Level = proof.Credential.Level,
            Mix = earned.Mix,
            Steps = earned.Steps,
            Endorsements = await how.Endorsements.ReadAsync(proof, cancellation),
            Protocol = earned.Version.Content.Protocol,
            IssuerPath = earned.Entity is { } entity ? $"/o/{entity.PublicId}" : null,
            IssuerCountry = earned.Entity?.Country,
            PicturePath = PicturePath(earned.Version),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(earned.Entity?.TimeZone ?? "Europe/Paris"),
            Digest = Convert.ToHexStringLower(proof.Credential.Digest),
        };
    }

    internal static string? PicturePath(AchievementVersionInfo version) =>
        version.Content.Achievement.Image is AchievementImage.Png ? $"/achievements/{version.PublicId}/{version.Version}/image.png" : null;
}
