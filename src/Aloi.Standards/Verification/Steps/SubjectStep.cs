using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>The credential is about somebody and about something: an id or an identity, and for a badge an achievement.</summary>
internal sealed class SubjectStep : IVerificationStep
{
    private const string Where = "/credentialSubject";

    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var subject = JsonText.Member(examination.Document, "credentialSubject");
        if (
            JsonText.Member(subject, "achievement").ValueKind != JsonValueKind.Object
            && JsonText.Member(subject, "endorsementComment").ValueKind == JsonValueKind.Undefined
        )
        {
            examination.Fail("subject.no-achievement", DocumentSentences.SubjectMissing, Where);
        }
        else if (JsonText.Member(subject, "id").ValueKind != JsonValueKind.String && !HasIdentity(subject))
        {
            examination.Fail("subject.nobody", DocumentSentences.SubjectAnonymous, Where);
        }
        else
        {
            examination.Pass("subject.identified", DocumentSentences.SubjectIdentified, examination.Summary.Title ?? Where);
        }

        return ValueTask.CompletedTask;
    }

    private static bool HasIdentity(JsonElement subject)
    {
        var identifiers = JsonText.Member(subject, "identifier");
        return identifiers.ValueKind == JsonValueKind.Object
            || (identifiers.ValueKind == JsonValueKind.Array && identifiers.GetArrayLength() > 0);
    }
}
