using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>The credential is about somebody and about something: an id or an identity, and for a badge an achievement.</summary>
internal sealed class SubjectStep : IVerificationStep
{
    private const string Where = "/credentialSubject";

    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var subject = examination.Document.Member("credentialSubject");
        if (
            subject.Member("achievement").ValueKind != JsonValueKind.Object
            && subject.Member("endorsementComment").ValueKind == JsonValueKind.Undefined
        )
        {
            examination.Fail("subject.no-achievement", DocumentSentences.SubjectMissing, Where);
        }
        else if (subject.Member("id").ValueKind != JsonValueKind.String && !HasIdentity(subject))
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
        var identifiers = subject.Member("identifier");
        return identifiers.ValueKind == JsonValueKind.Object
            || (identifiers.ValueKind == JsonValueKind.Array && identifiers.GetArrayLength() > 0);
    }
}
