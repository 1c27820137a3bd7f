using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>The keywords about any value, texts and numbers (Validation, sections 6.1 to 6.3 and 7).</summary>
internal static class ValueKeywords
{
    public static SchemaRule? Read(string name, JsonElement value, SchemaCompiler compiler)
    {
        var test = name switch
        {
            "type" => Type(value),
            "enum" => value.ValueKind == JsonValueKind.Array ? OneOf([.. value.EnumerateArray()]) : null,
            "const" => OneOf([value]),
            "minLength" => Length(value, (length, bound) => length >= bound),
            "maxLength" => Length(value, (length, bound) => length <= bound),
            "pattern" => Pattern(value),
            "format" => Format(value),
            "minimum" => Number(value, (number, bound) => number >= bound),
            "maximum" => Number(value, (number, bound) => number <= bound),
            "exclusiveMinimum" => Number(value, (number, bound) => number > bound),
            "exclusiveMaximum" => Number(value, (number, bound) => number < bound),
            _ => null,
        };
        if (test is null)
        {
            compiler.Refuse(name);
            return null;
        }

        return new TestRule(name, test);
    }

    private static Func<JsonElement, bool>? Type(JsonElement value)
    {
        IReadOnlyList<string?> types =
            value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(JsonMembers.Text)] : [JsonMembers.Text(value)];
        var tests = types.Select(TypeTest).ToList();
        return tests.Count == 0 || tests.Contains(item: null) ? null : v => tests.Exists(t => t!(v));
    }

    private static Func<JsonElement, bool>? TypeTest(string? type) =>
        type switch
        {
            "object" => v => v.ValueKind == JsonValueKind.Object,
            "array" => v => v.ValueKind == JsonValueKind.Array,
            "string" => v => v.ValueKind == JsonValueKind.String,
            "number" => v => v.ValueKind == JsonValueKind.Number,
            "integer" => v => v.ValueKind == JsonValueKind.Number && v.TryGetDouble(out var number) && double.IsInteger(number),
            "boolean" => v => v.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => v => v.ValueKind == JsonValueKind.Null,
            _ => null,
        };

    private static Func<JsonElement, bool> OneOf(IReadOnlyList<JsonElement> allowed) => v => allowed.Any(a => JsonElement.DeepEquals(a, v));

    // A length counts characters and not halves of them (Validation, section 6.3.1).
    private static Func<JsonElement, bool>? Length(JsonElement value, Func<int, int, bool> holds) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var bound) && bound >= 0
            ? v => JsonMembers.Text(v) is not { } text || holds(text.EnumerateRunes().Count(), bound)
            : null;

    private static Func<JsonElement, bool>? Pattern(JsonElement value) =>
        JsonMembers.Text(value) is { } pattern && SchemaPattern.Compile(pattern) is { } regex
            ? v => JsonMembers.Text(v) is not { } text || SchemaPattern.Matches(regex, text)
            : null;

    private static Func<JsonElement, bool>? Format(JsonElement value) =>
        JsonMembers.Text(value) is { } name && SchemaFormats.Find(name) is { } test
            ? v => JsonMembers.Text(v) is not { } text || test(text)
            : null;

    private static Func<JsonElement, bool>? Number(JsonElement value, Func<double, double, bool> holds) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var bound)
            ? v => v.ValueKind != JsonValueKind.Number || (v.TryGetDouble(out var number) && holds(number, bound))
            : null;
}
