using System.Text.Json;
using Aloi.Standards.Clr;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>The credential is about somebody and about something: an id or an identity, and an achievement, or for a record its credentials.</summary>
internal sealed class SubjectStep : IVerificationStep
{
    private const string Where = "/credentialSubject";

    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var subject = examination.Document.Member("credentialSubject");
        var isClr = ClrShape.IsClr(examination.Document);
        if (JsonMembers.HasText(examination.Document, "type", "EndorsementCredential"))
        {
            CheckEndorsement(examination);
        }
        else if (!HasContent(examination.Document, subject))
        {
            var sentence = isClr ? ContainedSentences.Empty : DocumentSentences.SubjectMissing;
            examination.Fail("subject.no-achievement", sentence, Where);
        }
        else if (subject.Member("id").ValueKind != JsonValueKind.String && !HasIdentity(subject))
        {
            examination.Fail("subject.nobody", DocumentSentences.SubjectAnonymous, Where);
        }
        else
        {
            var sentence = isClr ? ContainedSentences.SubjectIdentified : DocumentSentences.SubjectIdentified;
            examination.Pass("subject.identified", sentence, examination.Summary.Title ?? Where);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>An endorsement is about something that has an identifier (Open Badges 3.0, appendix B, class EndorsementSubject).</summary>
    private static void CheckEndorsement(Examination examination)
    {
        if (Examination.IdentifierOf(examination.Document, "credentialSubject") is { } id)
        {
            examination.Pass("subject.identified", EndorsementSentences.SubjectNamed, id);
        }
        else
        {
            examination.Fail("subject.nobody", EndorsementSentences.SubjectMissing, Where);
        }
    }

    private static bool HasContent(JsonElement document, JsonElement subject) =>
        ClrShape.IsClr(document)
            ? subject.Member("verifiableCredential").Set().Any()
            : subject.Member("achievement").ValueKind == JsonValueKind.Object;

    private static bool HasIdentity(JsonElement subject)
    {
        var identifiers = subject.Member("identifier");
        return identifiers.ValueKind == JsonValueKind.Object
            || (identifiers.ValueKind == JsonValueKind.Array && identifiers.GetArrayLength() > 0);
    }
}
