using System.Text.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>The keywords of JSON Schema 2019-09 that are known, and what becomes of each.</summary>
internal static class KeywordReader
{
    public static void Read(CompiledSchema schema, JsonElement source, JsonProperty keyword, SchemaCompiler compiler)
    {
        if (Rule(source, keyword.Name, keyword.Value, compiler) is { } rule)
        {
            schema.Add(rule);
        }
    }

    private static SchemaRule? Rule(JsonElement source, string name, JsonElement value, SchemaCompiler compiler)
    {
        switch (name)
        {
            case "$schema" or "$id" or "$comment" or "title" or "description" or "default" or "examples":
            case "deprecated" or "readOnly" or "writeOnly":
                return null;
            case "$defs":
                // Each is read when something refers to it; one that nothing refers to asks for nothing.
                return null;
            case "$ref" or "allOf" or "anyOf" or "oneOf" or "not" or "if" or "then" or "else":
                return CombinatorKeywords.Read(source, name, value, compiler);
            case "properties" or "patternProperties" or "additionalProperties" or "propertyNames" or "required":
            case "minProperties" or "maxProperties":
                return ObjectKeywords.Read(source, name, value, compiler);
            case "items" or "additionalItems" or "contains" or "minContains" or "maxContains":
            case "minItems" or "maxItems" or "uniqueItems":
                return ArrayKeywords.Read(source, name, value, compiler);
            default:
                return ValueKeywords.Read(name, value, compiler);
        }
    }

    /// <summary>A count that a keyword states; what is no count cannot be applied.</summary>
    public static int Count(string keyword, JsonElement value, SchemaCompiler compiler)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0)
        {
            return count;
        }

        compiler.Refuse(keyword);
        return 0;
    }
}
