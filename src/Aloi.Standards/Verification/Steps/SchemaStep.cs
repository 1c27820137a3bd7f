using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>
/// The schemas that the credential names (VC Data Model 2.0, section 4.11). They are not evaluated, and the report says so; the required
/// members of a badge were looked at by the shape.
/// </summary>
internal sealed class SchemaStep : IVerificationStep
{
    private const int MostShown = 5;

    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (JsonMembers.Member(examination.Document, "credentialSchema") is not { } schemas)
        {
            return ValueTask.CompletedTask;
        }

        if (schemas.ValueKind != JsonValueKind.Array)
        {
            Show(examination, schemas);
            return ValueTask.CompletedTask;
        }

        foreach (var schema in schemas.EnumerateArray().Take(MostShown))
        {
            Show(examination, schema);
        }

        return ValueTask.CompletedTask;
    }

    private static void Show(Examination examination, JsonElement schema)
    {
        var subject = JsonMembers.Text(schema) ?? JsonMembers.Text(schema, "id") ?? "/credentialSchema";
        examination.Add(
            new Check("schema.not-evaluated", CheckState.Unknown, DocumentSentences.SchemaNotEvaluated, subject)
            {
                Weight = CheckWeight.DecidesWhenFailed,
            }
        );
    }
}
