using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Vault.Reception;

/// <summary>
/// A credential is kept when it can be read, has the shape of an Open Badge, and is signed by its issuer's own key. An expired or withdrawn one
/// is kept too: it is the person's, and what it is worth today is for its page to say.
/// </summary>
internal sealed class SignatureCheck(IssuerKeyDocuments documents, TimeProvider time) : ICredentialCheck
{
    public async Task<CredentialVerdict> CheckAsync(ReadOnlyMemory<byte> credential, CancellationToken cancellation)
    {
        var settings = new VerificationSettings
        {
            Now = time.GetUtcNow(),
            Documents = documents,
            BadgesOnly = true,
        };
        var report = await CredentialVerifier.VerifyAsync(credential, settings, cancellation);
        return Decide(report.Checks);
    }

    public static CredentialVerdict Decide(IReadOnlyList<Check> checks)
    {
        var decisive = checks
            .Where(c => c.Concern is CheckConcern.Integrity or CheckConcern.Issuer && c.Weight != CheckWeight.Shown)
            .ToList();
        if (decisive.Find(c => c.State == CheckState.Failed) is { } failed)
        {
            return Refused(failed);
        }

        if (decisive.Find(c => c is { State: CheckState.Unknown, Weight: CheckWeight.Decides }) is { } unknown)
        {
            return Refused(unknown) with { TryAgain = unknown.Code == "key.not-read" };
        }

        return checks.Any(c => c.Code == "key.issuer" && c.State == CheckState.Passed)
            ? CredentialVerdict.Good
            : new CredentialVerdict(VaultProblems.CannotVerify.With("key.issuer").Sentence(Language.English));
    }

    private static CredentialVerdict Refused(Check check) =>
        new(VaultProblems.CannotVerify.With(check.Message.English).Sentence(Language.English));
}
