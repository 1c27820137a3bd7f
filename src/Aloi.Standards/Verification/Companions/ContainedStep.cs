using System.Text.Json;
using Aloi.Standards.Clr;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>
/// The credentials in a learner's record (CLR Standard 2.0, section on verification): each is verified as the credential it is. One that
/// cannot be believed, or could not be checked, says so of the whole; one that has expired or was withdrawn since does not, for a record
/// rightly tells of the past.
/// </summary>
/// <param name="badges">The checks of a badge, an endorsement or a record.</param>
/// <param name="others">The checks of any other credential, whose shape is not known here.</param>
internal sealed class ContainedStep(VerificationPipeline badges, VerificationPipeline others) : IVerificationStep
{
    private const int Most = 64;
    private const string Where = "/credentialSubject/verifiableCredential";

    private static readonly string[] Known = ["OpenBadgeCredential", "AchievementCredential", "EndorsementCredential", ClrShape.TypeName];

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (!ClrShape.IsClr(examination.Document))
        {
            return;
        }

        var contained = examination.Document.Member("credentialSubject").One().Member("verifiableCredential").Set().Take(Most + 1).ToList();
        foreach (var credential in contained.Take(Most))
        {
            await CheckAsync(examination, credential, cancellation);
        }

        if (contained.Count > Most)
        {
            examination.CannotTell("contained.not-examined", ContainedSentences.Left, Where);
        }
    }

    private async ValueTask CheckAsync(Examination examination, JsonElement credential, CancellationToken cancellation)
    {
        if (!IsCredential(credential))
        {
            examination.CannotTell("contained.unsupported", ContainedSentences.Unsupported, Where);
            return;
        }

        var (inner, result) = await InnerCredential.ExamineAsync(credential, examination.Settings, Choose, cancellation);
        Conclude(examination, inner, result);
        foreach (var check in inner.Checks)
        {
            examination.Add(
                check with
                {
                    Code = $"contained.{check.Code}",
                    Weight = CheckWeight.Shown,
                    Subject = $"{inner.Summary.Id ?? "?"} {check.Subject}".TrimEnd(),
                }
            );
        }

        if (ClrShape.IsClr(inner.Document))
        {
            examination.CannotTell("contained.not-examined", ContainedSentences.Nested, inner.Summary.Id ?? Where);
        }
    }

    // A text can be nothing but a token: one that is none is wrong, and not of another kind.
    private static bool IsCredential(JsonElement credential) =>
        credential.ValueKind == JsonValueKind.String
        || JsonMembers.HasText(credential, "type", "VerifiableCredential")
        || EnvelopedCredential.Is(credential);

    private VerificationPipeline Choose(JsonElement credential) =>
        Array.Exists(Known, type => JsonMembers.HasText(credential, "type", type)) ? badges : others;

    private static void Conclude(Examination examination, Examination inner, VerificationResult result)
    {
        var title = inner.Summary.Title ?? inner.Summary.Id ?? "?";
        var subject = inner.Summary.Id ?? Where;
        switch (result)
        {
            case VerificationResult.Valid:
                var issuer = inner.Summary.Issuer.Name ?? inner.Summary.Issuer.Id ?? "?";
                examination.Pass("contained.verified", ContainedSentences.Verified(title, issuer), subject);
                break;
            case VerificationResult.Invalid when HasOnlyLapsed(inner):
                var lapsed = ContainedSentences.Lapsed(title, inner.Why(result));
                examination.Add(new Check("contained.lapsed", CheckState.Failed, lapsed, subject) { Weight = CheckWeight.Shown });
                break;
            case VerificationResult.Invalid:
                examination.Fail("contained.invalid", ContainedSentences.Invalid(title, inner.Why(result)), subject);
                break;
            default:
                examination.CannotTell("contained.not-checked", ContainedSentences.NotChecked(title, inner.Why(result)), subject);
                break;
        }
    }

    private static bool HasOnlyLapsed(Examination inner) =>
        inner.Checks.All(c =>
            c.Weight == CheckWeight.Shown
            || (c.State == CheckState.Failed && c.Code is "dates.expired" or "status.withdrawn" or "status.suspended")
            || c.State == CheckState.Passed
            || (c.State == CheckState.Unknown && c.Weight == CheckWeight.DecidesWhenFailed)
        );
}
