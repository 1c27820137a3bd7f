using System.Text.Json;
using System.Text.RegularExpressions;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>The keywords about objects (Core, section 9.3.2; Validation, section 6.5).</summary>
internal static class ObjectKeywords
{
    private static readonly string[] MemberKeywords = ["properties", "patternProperties", "additionalProperties"];

    public static SchemaRule? Read(JsonElement source, string name, JsonElement value, SchemaCompiler compiler)
    {
        switch (name)
        {
            case "required":
                return Required(source, value, compiler);
            case "propertyNames":
                return new PropertyNamesRule(compiler.Read(value));
            case "minProperties":
                var least = KeywordReader.Count(name, value, compiler);
                return new TestRule(name, v => v.ValueKind != JsonValueKind.Object || v.GetPropertyCount() >= least);
            case "maxProperties":
                var most = KeywordReader.Count(name, value, compiler);
                return new TestRule(name, v => v.ValueKind != JsonValueKind.Object || v.GetPropertyCount() <= most);
            default:
                // The three become one rule, made for the first of them.
                var first = Array.Find(MemberKeywords, k => JsonMembers.Member(source, k) is not null);
                return string.Equals(first, name, StringComparison.Ordinal) ? Members(source, compiler) : null;
        }
    }

    private static RequiredRule Required(JsonElement source, JsonElement value, SchemaCompiler compiler)
    {
        var names = value.ValueKind == JsonValueKind.Array ? JsonMembers.Texts(source, "required") : null;
        if (names is null)
        {
            compiler.Refuse("required");
        }

        return new RequiredRule(names ?? []);
    }

    private static MembersRule Members(JsonElement source, SchemaCompiler compiler)
    {
        var named = new Dictionary<string, CompiledSchema>(StringComparer.Ordinal);
        foreach (var member in Each(source, "properties", compiler))
        {
            named[member.Name] = compiler.Read(member.Value);
        }

        var patterns = new List<(Regex, CompiledSchema)>();
        foreach (var member in Each(source, "patternProperties", compiler))
        {
            if (SchemaPattern.Compile(member.Name) is { } pattern)
            {
                patterns.Add((pattern, compiler.Read(member.Value)));
            }
            else
            {
                compiler.Refuse("patternProperties");
            }
        }

        var others = JsonMembers.Member(source, "additionalProperties");
        var refuses = others is { ValueKind: JsonValueKind.False };
        return new MembersRule(named, patterns, others is { } schema && !refuses ? compiler.Read(schema) : null, refuses);
    }

    private static JsonElement.ObjectEnumerator Each(JsonElement source, string keyword, SchemaCompiler compiler)
    {
        if (JsonMembers.Member(source, keyword) is not { } members)
        {
            return default;
        }

        if (members.ValueKind == JsonValueKind.Object)
        {
            return members.EnumerateObject();
        }

        compiler.Refuse(keyword);
        return default;
    }
}
