using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>The keywords about arrays (Core, section 9.3.1; Validation, section 6.4).</summary>
internal static class ArrayKeywords
{
    public static SchemaRule? Read(JsonElement source, string name, JsonElement value, SchemaCompiler compiler)
    {
        switch (name)
        {
            case "items":
                return Items(source, value, compiler);
            case "contains":
                return Contains(source, value, compiler);
            case "minItems":
                var least = KeywordReader.Count(name, value, compiler);
                return new TestRule(name, v => v.ValueKind != JsonValueKind.Array || v.GetArrayLength() >= least);
            case "maxItems":
                var most = KeywordReader.Count(name, value, compiler);
                return new TestRule(name, v => v.ValueKind != JsonValueKind.Array || v.GetArrayLength() <= most);
            case "uniqueItems":
                return value.ValueKind == JsonValueKind.True ? new TestRule(name, HasNoDoubles) : NoRule(name, value, compiler);
            default:
                // additionalItems, minContains and maxContains belong to the keyword that they stand beside.
                return null;
        }
    }

    private static ItemsRule Items(JsonElement source, JsonElement value, SchemaCompiler compiler)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return new ItemsRule([], compiler.Read(value));
        }

        var rest = JsonMembers.Member(source, "additionalItems") is { } others ? compiler.Read(others) : null;
        return new ItemsRule(compiler.ReadAll("items", value), rest);
    }

    private static ContainsRule Contains(JsonElement source, JsonElement value, SchemaCompiler compiler)
    {
        var least = JsonMembers.Member(source, "minContains") is { } min ? KeywordReader.Count("minContains", min, compiler) : 1;
        var most = JsonMembers.Member(source, "maxContains") is { } max ? KeywordReader.Count("maxContains", max, compiler) : int.MaxValue;
        return new ContainsRule(compiler.Read(value), least, most);
    }

    private static TestRule? NoRule(string name, JsonElement value, SchemaCompiler compiler)
    {
        if (value.ValueKind != JsonValueKind.False)
        {
            compiler.Refuse(name);
        }

        return null;
    }

    // Comparing each with each is bounded: a longer list counts as having doubles, which refuses it.
    private static bool HasNoDoubles(JsonElement value)
    {
        const int Most = 1000;
        if (value.ValueKind != JsonValueKind.Array)
        {
            return true;
        }

        var items = value.EnumerateArray().ToList();
        if (items.Count > Most)
        {
            return false;
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (JsonElement.DeepEquals(items[i], items[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
