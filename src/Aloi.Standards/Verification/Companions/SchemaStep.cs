using System.Text.Json;
using Aloi.Standards.Did;
using Aloi.Standards.Json;
using Aloi.Standards.JsonSchema;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>
/// The schemas that the credential names (VC Data Model 2.0, section 4.11; Open Badges 3.0, class 1EdTechJsonSchemaValidator2019). A schema
/// that could not be read takes nothing away, since the shape was looked at; one that says otherwise makes the credential invalid.
/// </summary>
internal sealed class SchemaStep : IVerificationStep
{
    private const string Where = "/credentialSchema";
    private const int MostSchemas = 5;
    private const int MostViolations = 5;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (JsonMembers.Member(examination.Document, "credentialSchema") is not { } schemas)
        {
            return;
        }

        foreach (var schema in schemas.Set().Take(MostSchemas))
        {
            await CheckAsync(examination, schema, cancellation);
        }
    }

    private static async ValueTask CheckAsync(Examination examination, JsonElement schema, CancellationToken cancellation)
    {
        var type = JsonMembers.Text(schema, "type")?.Shown();
        if (!string.Equals(type, CredentialSchema.OneEdTechJsonSchema2019, StringComparison.Ordinal))
        {
            CannotTell(examination, "schema.unsupported", SchemaSentences.UnsupportedType(type ?? "?"), type ?? Where);
            return;
        }

        var id = JsonMembers.Text(schema, "id");
        if (!Uri.TryCreate(id, UriKind.Absolute, out var address))
        {
            CannotTell(examination, "schema.not-read", SchemaSentences.NotASchema, id?.Shown() ?? Where);
            return;
        }

        var answer = await examination.Settings.Documents.GetAsync(address, cancellation);
        if (answer.Bytes is not { } bytes)
        {
            var why = ReadingSentences.Of(answer.Problem ?? DocumentProblem.Unreachable);
            CannotTell(examination, "schema.not-read", SchemaSentences.NotRead(why), address.AbsoluteUri);
            return;
        }

        Apply(examination, bytes, address.AbsoluteUri);
    }

    private static void Apply(Examination examination, ReadOnlyMemory<byte> bytes, string address)
    {
        var (schema, unsupported) = JsonSchema2019.Read(bytes);
        if (schema is null)
        {
            var isKnown = unsupported is null;
            var sentence = isKnown ? SchemaSentences.NotASchema : SchemaSentences.UnsupportedKeyword(unsupported!.Shown());
            CannotTell(examination, isKnown ? "schema.not-read" : "schema.unsupported", sentence, address);
            return;
        }

        switch (schema.Evaluate(examination.Document))
        {
            case SchemaVerdict.Conforms:
                examination.Pass("schema.conforms", SchemaSentences.Conforms, address);
                break;
            case SchemaVerdict.Violated violated:
                foreach (var violation in violated.Violations.Take(MostViolations))
                {
                    var place = violation.Pointer.Shown();
                    examination.Fail("schema.violated", SchemaSentences.Violated(place, violation.Keyword), place);
                }

                break;
            default:
                CannotTell(examination, "schema.too-much-work", SchemaSentences.TooMuchWork, address);
                break;
        }
    }

    private static void CannotTell(Examination examination, string code, Sentence sentence, string subject) =>
        examination.Add(new Check(code, CheckState.Unknown, sentence, subject) { Weight = CheckWeight.DecidesWhenFailed });
}
