using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>A value replaced: by another kind, by nothing, by a neighbour, by one that is nearly the same, by the same in a wrapping.</summary>
internal static class ValueEdits
{
    private static readonly string[] Others =
    [
        "null",
        "\"\"",
        "true",
        "false",
        "0",
        "-1",
        "1e400",
        "[]",
        "{}",
        "[[]]",
        "\"\\u0000\"",
        "\"x\"",
    ];

    private static readonly string[] Wrappings = ["@value", "@id", "id", "@set", "@list", "@graph"];

    public static IEnumerable<(string What, Action<JsonNode> Change)> Of(JsonNode value, Random random)
    {
        foreach (var other in Others)
        {
            yield return ($"is {other}", n => Replace(n, JsonNode.Parse(other)));
        }

        yield return ("in an array", n => Replace(n, new JsonArray(n.DeepClone())));
        yield return ("in two arrays", n => Replace(n, new JsonArray(new JsonArray(n.DeepClone()))));
        foreach (var wrapping in Wrappings)
        {
            yield return ($"in {wrapping}", n => Replace(n, new JsonObject { [wrapping] = n.DeepClone() }));
        }

        yield return ("is its neighbour", n => Replace(n, Neighbour(n)?.DeepClone()));
        foreach (
            var change in value.GetValueKind() switch
            {
                JsonValueKind.String => Texts(value.GetValue<string>(), random),
                JsonValueKind.Number => Numbers(value.ToJsonString()),
                _ => [],
            }
        )
        {
            yield return change;
        }
    }

    private static IEnumerable<(string What, Action<JsonNode> Change)> Texts(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var swapped = at < text.Length ? text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..] : text + "x";
        string[] others =
        [
            swapped.IsNormalized() ? swapped : text + "x",
            text + " ",
            " " + text,
            text + "\u200b",
            text[..^Math.Min(1, text.Length)],
            text.ToUpperInvariant(),
            text.Normalize(NormalizationForm.FormD),
            text.Replace("Z", "+00:00", StringComparison.Ordinal),
            text.Replace("https:", "HTTPS:", StringComparison.Ordinal),
            text.Replace('a', '\u0430'),
            "_:" + text,
            text + "#",
            "\u202e" + text,
        ];
        return others
            .Where(other => !string.Equals(other, text, StringComparison.Ordinal))
            .Select<string, (string, Action<JsonNode>)>(other => ($"is “{other}”", n => Replace(n, JsonValue.Create(other))));
    }

    private static IEnumerable<(string What, Action<JsonNode> Change)> Numbers(string text)
    {
        string[] others =
        [
            $"{text}0",
            $"{text}1",
            $"1{text}",
            $"-{text}",
            $"{text}e0",
            $"{text}.0",
            $"{text}.00000000000000000001",
            $"{text}E+1",
        ];
        foreach (var other in others)
        {
            if (Parse(other) is { } number)
            {
                yield return ($"is {other}", n => Replace(n, number.DeepClone()));
            }
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Neighbour(JsonNode node) =>
        node.Parent switch
        {
            JsonObject o => o.Select(p => p.Value).FirstOrDefault(v => v is not null && !ReferenceEquals(v, node)),
            JsonArray a => a.FirstOrDefault(v => v is not null && !ReferenceEquals(v, node)),
            _ => null,
        };

    private static void Replace(JsonNode node, JsonNode? other)
    {
        switch (node.Parent)
        {
            case JsonObject o:
                o[node.GetPropertyName()] = other;
                break;
            case JsonArray a:
                a[node.GetElementIndex()] = other;
                break;
        }
    }
}
