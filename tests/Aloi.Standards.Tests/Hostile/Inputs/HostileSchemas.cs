using System.Text;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>JSON schemas that never end, grow without end, or match without end.</summary>
internal static class HostileSchemas
{
    public static IEnumerable<Input> All(int scale)
    {
        var many = 2_000 * scale;
        yield return Of("a schema that is itself", """{"$ref":"#"}""");
        yield return Of(
            "two schemas that are each other",
            """{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"}"""
        );
        yield return Of("a schema that doubles", Doubling(40));
        yield return Of("a schema in a schema", Repeat("{\"not\":", many) + "{}" + new string('}', many));
        yield return Of("sixty schemas in schemas", Repeat("{\"not\":", 60) + "{}" + new string('}', 60));
        yield return Of("a pattern that backtracks", """{"properties":{"a":{"pattern":"^(a+)+$"}}}""");
        yield return Of("a pattern that counts", """{"properties":{"a":{"pattern":"((a{1,1000}){1,1000}){1,1000}"}}}""");
        yield return Of("a pattern that looks back", """{"properties":{"a":{"pattern":"(a*)*\\1(?=a)"}}}""");
        yield return Of("a deep pattern", $"{{\"pattern\":\"{new string('(', many)}a{new string(')', many)}\"}}");
        yield return Of("a long pattern", $"{{\"pattern\":\"{Repeat("(a|b)?", many)}\"}}");
        yield return Of(
            "many patterns",
            $"{{\"patternProperties\":{{{string.Join(',', Enumerable.Range(0, many).Select(i => $"\"a{{0,{i % 200}}}\":{{}}"))}}}}}"
        );
        yield return Of("many values", $"{{\"enum\":[{string.Join(',', Enumerable.Range(0, many))}]}}");
        yield return Of("a schema of all its parts", $"{{\"allOf\":[{Repeat("{\"$ref\":\"#\"},", many)}{{}}]}}");
        yield return Of("numbers out of range", """{"minLength":1e400,"multipleOf":0,"maxItems":-1,"minimum":"x"}""");
    }

    private static string Doubling(int depth)
    {
        var schemas = Enumerable
            .Range(0, depth)
            .Select(i => $"\"d{i}\":{{\"allOf\":[{{\"$ref\":\"#/$defs/d{i + 1}\"}},{{\"$ref\":\"#/$defs/d{i + 1}\"}}]}}");
        return $"{{\"$defs\":{{{string.Join(',', schemas)},\"d{depth}\":{{}}}},\"$ref\":\"#/$defs/d0\"}}";
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static Input Of(string what, string schema) => new(what, Encoding.UTF8.GetBytes(schema));
}
