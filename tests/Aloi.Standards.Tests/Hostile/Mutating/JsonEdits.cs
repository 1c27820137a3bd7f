using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Every change of a single place of a JSON document: each member, each value, each array, each object.</summary>
internal static class JsonEdits
{
    public static IEnumerable<Edit> Of(byte[] sample, Random random)
    {
        var nodes = Nodes(JsonNode.Parse(sample)!).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            var at = i;
            foreach (var (what, change) in ChangesOf(nodes[i], random))
            {
                yield return new Edit($"{nodes[i].GetPath()}: {what}", () => Apply(sample, at, change));
            }
        }
    }

    /// <summary>The document and all that is in it, but for explicit nulls, which have no node.</summary>
    public static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var inner in children.OfType<JsonNode>().SelectMany(Nodes))
        {
            yield return inner;
        }
    }

    private static byte[] Apply(byte[] sample, int at, Action<JsonNode> change)
    {
        // A root has no parent in which it could be replaced, so it gets one for the time of the change.
        var holder = new JsonObject { ["root"] = JsonNode.Parse(sample) };
        change(Nodes(holder["root"]!).ElementAt(at));
        return holder["root"]?.Bytes() ?? "null"u8.ToArray();
    }

    private static IEnumerable<(string What, Action<JsonNode> Change)> ChangesOf(JsonNode node, Random random) =>
        node switch
        {
            JsonObject o => [.. ValueEdits.Of(node, random), .. ObjectEdits.Of(o, random)],
            JsonArray a => [.. ValueEdits.Of(node, random), .. ArrayEdits.Of(a)],
            _ => ValueEdits.Of(node, random),
        };
}
