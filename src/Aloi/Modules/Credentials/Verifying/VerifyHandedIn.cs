using System.Security.Cryptography;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Platform.Outbound;
using Aloi.Platform.Problems;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>Verifies what a candidate brings, as the public page does, and that it was awarded to them. Nothing is stored.</summary>
internal sealed class VerifyHandedIn(HandedOver handed, RecentDocuments documents, TimeProvider time) : IVerifyProofs
{
    public async Task<Outcome<OutsideProof>> VerifyAsync(ProofHandedIn given, string holder, CancellationToken cancellation)
    {
        var read = await handed.ReadAsync(given.File, given.Link, cancellation);
        if (!read.Succeeded)
        {
            return Outcome<OutsideProof>.Refused(read.Problems);
        }

        var settings = new VerificationSettings
        {
            Now = time.GetUtcNow(),
            Documents = documents,
            Recipient = RecipientClaim.OfEmail(holder),
        };
        var report = await CredentialVerifier.VerifyAsync(read.Value, settings, cancellation);
        return report.Credential is { } badge ? Describe(badge, report, read.Value.Span) : VerifyingProblems.NotAProof.With();
    }

    /// <summary>Whatever could not be checked does not hold here: a person may still be shown it and judge.</summary>
    private static OutsideProof Describe(
        Standards.OpenBadges.OpenBadgeSummary badge,
        VerificationReport report,
        ReadOnlySpan<byte> bytes
    ) =>
        new(
            badge.Id ?? "urn:sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)),
            badge.AchievementId,
            badge.Title ?? "",
            badge.Issuer.Name,
            badge.ValidUntil,
            report.Result == VerificationResult.Valid && report.Checks.Any(c => c.Code == "recipient.matches"),
            [
                .. report
                    .Checks.Where(c => c.State != CheckState.Passed && c.Weight != CheckWeight.Shown)
                    .OrderBy(c => c.State == CheckState.Failed ? 0 : 1)
                    .Select(c => (c.Message.French, c.Message.English)),
            ]
        );
}
