using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>
/// The endorsements that travel inside a badge (Open Badges 3.0, section 8.1.1, last step): of the credential, of the achievement, of the
/// issuer. Each is verified as the credential it is and shown on a line of its own; none decides about the badge.
/// </summary>
internal sealed class EndorsementStep(VerificationPipeline pipeline) : IVerificationStep
{
    private const int Most = 10;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var endorsements = Endorsement.In(examination.Document).Take(Most + 1).ToList();
        foreach (var endorsement in endorsements.Take(Most))
        {
            await CheckAsync(examination, endorsement, cancellation);
        }

        if (endorsements.Count > Most)
        {
            Show(examination, "endorsement.not-examined", CheckState.Unknown, EndorsementSentences.Left, "/endorsement");
        }
    }

    private async ValueTask CheckAsync(Examination examination, Endorsement endorsement, CancellationToken cancellation)
    {
        if (endorsement.Document.ValueKind != JsonValueKind.Object)
        {
            Show(examination, "endorsement.token-not-checked", CheckState.Unknown, EndorsementSentences.Token, endorsement.Pointer);
            return;
        }

        var inner = new Examination(endorsement.Document, default, examination.Settings);
        var result = await pipeline.ConcludeAsync(inner, cancellation);
        var who = inner.Summary.Issuer.Name ?? inner.Summary.Issuer.Id ?? "?";
        if (endorsement.What is not { } what)
        {
            Show(examination, "endorsement.about-something-else", CheckState.Failed, EndorsementSentences.Elsewhere(who), inner.Issuer);
            return;
        }

        var (code, state, sentence) = result switch
        {
            VerificationResult.Valid => ("endorsement.verified", CheckState.Passed, EndorsementSentences.Valid(who, what)),
            VerificationResult.Invalid => ("endorsement.invalid", CheckState.Failed, EndorsementSentences.Invalid(who, inner.Why(result))),
            _ => ("endorsement.not-checked", CheckState.Unknown, EndorsementSentences.NotChecked(who, inner.Why(result))),
        };
        Show(examination, code, state, sentence, inner.Issuer);
    }

    private static void Show(Examination examination, string code, CheckState state, Sentence message, string? subject) =>
        examination.Add(new Check(code, state, message, subject) { Weight = CheckWeight.Shown });
}
