using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>
/// A JSON Schema of 2019-09 (Core and Validation), as far as credentials need it. A schema comes from a stranger as much as the document
/// does: its size, its work and its patterns are bounded. Formats are asserted, as the published Open Badges schemas mean them.
/// </summary>
internal sealed class JsonSchema2019
{
    private static readonly StrictJsonLimits Limits = new() { MaxBytes = 4 * 1024 * 1024, MaxDepth = 64 };

    private readonly CompiledSchema _schema;

    private JsonSchema2019(CompiledSchema schema) => _schema = schema;

    /// <summary>Reads a schema.</summary>
    /// <returns>The schema; or the keyword that cannot be applied; or neither when the bytes are not strict JSON.</returns>
    public static (JsonSchema2019? Schema, string? Unsupported) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = StrictJson.Parse(json, Limits);
            var (schema, unsupported) = SchemaCompiler.Compile(document.RootElement.Clone());
            return (schema is null ? null : new JsonSchema2019(schema), unsupported);
        }
        catch (StrictJsonException)
        {
            return (null, null);
        }
    }

    /// <summary>Applies the schema to a document.</summary>
    public SchemaVerdict Evaluate(JsonElement document)
    {
        var evaluation = new Evaluation();
        var conforms = _schema.Check(document, SchemaPlace.Root, evaluation);
        return evaluation.IsExhausted ? new SchemaVerdict.TooCostly()
            : conforms ? new SchemaVerdict.Conforms()
            : new SchemaVerdict.Violated(evaluation.Violations);
    }
}
