using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>The keywords that combine schemas (Core, sections 8.2.4 and 9.2).</summary>
internal static class CombinatorKeywords
{
    public static SchemaRule? Read(JsonElement source, string name, JsonElement value, SchemaCompiler compiler) =>
        name switch
        {
            "$ref" => Reference(value, compiler),
            "allOf" => new AllOfRule(compiler.ReadAll(name, value)),
            "anyOf" => new AlternativesRule(compiler.ReadAll(name, value), exactlyOne: false),
            "oneOf" => new AlternativesRule(compiler.ReadAll(name, value), exactlyOne: true),
            "not" => new NotRule(compiler.Read(value)),
            "if" => new ConditionRule(compiler.Read(value), Beside(source, "then", compiler), Beside(source, "else", compiler)),

            // They were read with "if"; without it they ask for nothing (section 9.2.2.2).
            _ => null,
        };

    private static AllOfRule? Reference(JsonElement value, SchemaCompiler compiler)
    {
        if (JsonMembers.Text(value) is { } reference)
        {
            return compiler.Refer(reference) is { } schema ? new AllOfRule([schema]) : null;
        }

        compiler.Refuse("$ref");
        return null;
    }

    private static CompiledSchema? Beside(JsonElement source, string name, SchemaCompiler compiler) =>
        JsonMembers.Member(source, name) is { } schema ? compiler.Read(schema) : null;
}
