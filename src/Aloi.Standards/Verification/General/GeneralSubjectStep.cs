using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// What the credential is about. Unlike a badge it need not say (VC Data Model 2.0 section 4.8): the reader is told, and draws the conclusion.
/// </summary>
internal sealed class GeneralSubjectStep : IVerificationStep
{
    private const string Where = "/credentialSubject";

    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        Show(examination, "subject.not-a-badge", CheckState.Unknown, GeneralSentences.NotABadge);
        if (IsNamed(examination.Document))
        {
            Show(examination, "subject.identified", CheckState.Passed, GeneralSentences.SubjectNamed);
        }
        else
        {
            Show(examination, "subject.nobody", CheckState.Unknown, GeneralSentences.SubjectUnnamed);
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsNamed(JsonElement document) =>
        JsonMembers.Member(document, "credentialSubject") switch
        {
            { ValueKind: JsonValueKind.Array } all => all.GetArrayLength() > 0 && all.EnumerateArray().All(HasId),
            { } one => HasId(one),
            null => false,
        };

    private static bool HasId(JsonElement subject) => JsonMembers.Text(subject, "id") is { Length: > 0 };

    private static void Show(Examination examination, string code, CheckState state, Sentence message) =>
        examination.Add(new Check(code, state, message, Where) { Weight = CheckWeight.Shown });
}
