using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Each element of an array taken out, doubled, swapped with the next; something put at the end.</summary>
internal static class ArrayEdits
{
    private static readonly string[] Contexts =
    [
        "https://www.w3.org/ns/credentials/v2",
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
        "https://w3id.org/security/data-integrity/v2",
        "https://unknown.example/context",
    ];

    public static IEnumerable<(string What, Action<JsonNode> Change)> Of(JsonArray array)
    {
        for (var i = 0; i < array.Count; i++)
        {
            var at = i;
            yield return ($"element {at} taken out", n => n.AsArray().RemoveAt(at));
            yield return ($"element {at} doubled", n => n.AsArray().Insert(at, n[at]?.DeepClone()));
            if (at > 0)
            {
                yield return ($"elements {at - 1} and {at} swapped", n => Swap(n.AsArray(), at));
            }
        }

        yield return ("null put at the end", n => n.AsArray().Add(null));
        yield return ("an object put at the end", n => n.AsArray().Add(new JsonObject()));
        yield return ("a text put at the end", n => n.AsArray().Add(JsonValue.Create("more")));
        foreach (var context in array.GetPath().EndsWith("['@context']", StringComparison.Ordinal) ? Contexts : [])
        {
            yield return ($"{context} put at the end", n => n.AsArray().Add(JsonValue.Create(context)));
        }
    }

    private static void Swap(JsonArray array, int at)
    {
        var value = array[at];
        array.RemoveAt(at);
        array.Insert(at - 1, value);
    }
}
