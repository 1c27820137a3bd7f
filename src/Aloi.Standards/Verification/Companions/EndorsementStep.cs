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
        var (inner, result) = await InnerCredential.ExamineAsync(endorsement.Document, examination.Settings, _ => pipeline, cancellation);
        var subject = inner.Issuer ?? endorsement.Pointer;
        var (code, state, sentence) = Conclude(endorsement, inner, result);
        Show(examination, code, state, sentence, subject);
    }

    // What could not be opened names nothing, and what is no endorsement recommends nothing: both are told before what it is about.
    private static (string Code, CheckState State, Sentence Message) Conclude(
        Endorsement endorsement,
        Examination inner,
        VerificationResult result
    )
    {
        var who = inner.Summary.Issuer.Name ?? inner.Summary.Issuer.Id ?? "?";
        var isOpened = inner.Document.ValueKind == JsonValueKind.Object;
        var what = isOpened ? endorsement.What(inner.Document) : null;
        if (isOpened && !JsonMembers.HasText(inner.Document, "type", "EndorsementCredential"))
        {
            return ("endorsement.invalid", CheckState.Failed, EndorsementSentences.Invalid(who, EndorsementSentences.OtherKind));
        }

        if (isOpened && what is null)
        {
            return ("endorsement.about-something-else", CheckState.Failed, EndorsementSentences.Elsewhere(who));
        }

        return result switch
        {
            VerificationResult.Valid => ("endorsement.verified", CheckState.Passed, EndorsementSentences.Valid(who, what!)),
            VerificationResult.Invalid => ("endorsement.invalid", CheckState.Failed, EndorsementSentences.Invalid(who, inner.Why(result))),
            _ => ("endorsement.not-checked", CheckState.Unknown, EndorsementSentences.NotChecked(who, inner.Why(result))),
        };
    }

    private static void Show(Examination examination, string code, CheckState state, Sentence message, string? subject) =>
        examination.Add(new Check(code, state, message, subject) { Weight = CheckWeight.Shown });
}
