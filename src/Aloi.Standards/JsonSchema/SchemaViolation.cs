namespace Aloi.Standards.JsonSchema;

/// <summary>One place where a document is not as the schema says.</summary>
/// <param name="Pointer">Where in the document, as a JSON Pointer (RFC 6901).</param>
/// <param name="Keyword">The keyword of the schema that says otherwise.</param>
internal sealed record SchemaViolation(string Pointer, string Keyword);
