using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>
/// The endorsements that travel inside a badge (Open Badges 3.0, section 8.1.1, last step): of the credential, of the achievement, of the
/// issuer. Each is verified as the credential it is and shown; none decides about the badge.
/// </summary>
internal sealed class EndorsementStep(VerificationPipeline pipeline) : IVerificationStep
{
    private const int Most = 10;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var endorsements = Find(examination.Document);
        for (var i = 0; i < endorsements.Count; i++)
        {
            if (i == Most)
            {
                Show(examination, "endorsement.not-examined", CheckState.Unknown, DocumentSentences.EndorsementsLeft, "/endorsement");
                return;
            }

            await CheckAsync(examination, endorsements[i], cancellation);
        }
    }

    private async ValueTask CheckAsync(Examination examination, Endorsement endorsement, CancellationToken cancellation)
    {
        var inner = new Examination(endorsement.Document, default, examination.Settings);
        var result = await pipeline.ConcludeAsync(inner, cancellation);
        var who = inner.Summary.Issuer.Name ?? inner.Summary.Issuer.Id ?? "?";
        var about = Examination.IdentifierOf(endorsement.Document, "credentialSubject");
        if (about is null || !endorsement.Endorsed.Contains(about, StringComparer.Ordinal))
        {
            Show(
                examination,
                "endorsement.about-something-else",
                CheckState.Failed,
                DocumentSentences.EndorsementElsewhere(who),
                inner.Issuer
            );
            return;
        }

        var (code, state, sentence) = result switch
        {
            VerificationResult.Valid => ("endorsement.verified", CheckState.Passed, DocumentSentences.EndorsementValid(who)),
            VerificationResult.Invalid => ("endorsement.invalid", CheckState.Failed, DocumentSentences.EndorsementInvalid(who)),
            _ => ("endorsement.not-checked", CheckState.Unknown, DocumentSentences.EndorsementUnknown(who)),
        };
        Show(examination, code, state, sentence, inner.Issuer);
    }

    private static List<Endorsement> Find(JsonElement document)
    {
        var found = new List<Endorsement>();
        var subject = document.Member("credentialSubject");
        var achievement = subject.Member("achievement");
        Collect(document, [Id(document), Id(subject), Id(achievement)], found);
        Collect(achievement, [Id(achievement)], found);
        Collect(document.Member("issuer"), [Examination.IdentifierOf(document, "issuer")], found);
        return found;
    }

    private static void Collect(JsonElement owner, string?[] endorsed, List<Endorsement> found)
    {
        var value = owner.Member("endorsement");
        if (value.ValueKind == JsonValueKind.Object)
        {
            found.Add(new Endorsement(value, endorsed));
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray().Take(Most + 1))
            {
                found.Add(new Endorsement(one, endorsed));
            }
        }
    }

    private static string? Id(JsonElement value) => JsonMembers.Text(value, "id");

    private static void Show(Examination examination, string code, CheckState state, Sentence message, string? subject) =>
        examination.Add(new Check(code, state, message, subject) { Weight = CheckWeight.Shown });

    private sealed record Endorsement(JsonElement Document, string?[] Endorsed);
}
