using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests;

/// <summary>Every small change of a document.</summary>
internal static class Mutations
{
    /// <summary>Each string, number and boolean changed, one at a time.</summary>
    public static IEnumerable<(string Place, byte[] Document)> Of(byte[] document)
    {
        var count = Values(JsonNode.Parse(document)!).Count;
        for (var i = 0; i < count; i++)
        {
            var copy = JsonNode.Parse(document)!;
            var value = Values(copy)[i];
            var place = value.GetPath();
            value.ReplaceWith(Other(value));
            yield return (place, copy.Bytes());
        }
    }

    /// <summary>Each member of each object taken out, and an unknown one put into each object.</summary>
    public static IEnumerable<(string Place, byte[] Document)> RemovalsAndAdditions(byte[] document)
    {
        var count = Objects(JsonNode.Parse(document)!).Count;
        for (var i = 0; i < count; i++)
        {
            var names = Objects(JsonNode.Parse(document)!)[i].Select(p => p.Key).ToList();
            foreach (var name in names)
            {
                var copy = JsonNode.Parse(document)!;
                Objects(copy)[i].Remove(name);
                yield return ($"{i} without {name}", copy.Bytes());
            }

            var more = JsonNode.Parse(document)!;
            Objects(more)[i]["unheardOf"] = "x";
            yield return ($"{i} with more", more.Bytes());
        }
    }

    /// <summary>Each value, of whatever kind, replaced with each of some texts.</summary>
    public static IEnumerable<(string Place, string Document)> Replacements(byte[] document, IReadOnlyList<string> texts)
    {
        var count = All(JsonNode.Parse(document)!).Count();
        for (var i = 1; i < count; i++)
        {
            var copy = JsonNode.Parse(document)!;
            var value = All(copy).ElementAt(i);
            var place = value.GetPath();
            value.ReplaceWith("here");
            var template = copy.ToJsonString();
            foreach (var text in texts)
            {
                yield return ($"{text} at {place}", template.Replace("\"here\"", text, StringComparison.Ordinal));
            }
        }
    }

    private static JsonValue Other(JsonValue value) =>
        value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
            System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
            System.Text.Json.JsonValueKind.Number => JsonValue.Create(value.GetValue<double>() + 1),
            _ => JsonValue.Create(value.GetValue<string>() + "x"),
        };

    private static List<JsonValue> Values(JsonNode root) => [.. All(root).OfType<JsonValue>()];

    private static List<JsonObject> Objects(JsonNode root) => [.. All(root).OfType<JsonObject>()];

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var inner in children.OfType<JsonNode>().SelectMany(All))
        {
            yield return inner;
        }
    }
}
