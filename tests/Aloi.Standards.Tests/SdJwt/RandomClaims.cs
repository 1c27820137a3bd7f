using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.SdJwt;

/// <summary>Claims of random shape, and the places in them.</summary>
internal static class RandomClaims
{
    private static readonly string[] Names = ["a", "b/c", "d~e", "é", "nom complet", "\"", "x", "y", "z"];

    public static JsonObject Make(Random random)
    {
        var claims = Object(random, 3);
        claims["vct"] = "type";
        return claims;
    }

    public static IEnumerable<string> Places(JsonNode node, string pointer = "")
    {
        IEnumerable<(string Place, JsonNode? Value)> children = node switch
        {
            JsonObject o => o.Select(m => ($"{pointer}/{m.Key.Replace("~", "~0").Replace("/", "~1")}", m.Value)),
            JsonArray a => a.Select((v, i) => ($"{pointer}/{i}", v)),
            _ => [],
        };
        foreach (var (place, value) in children)
        {
            if (place != "/vct")
            {
                yield return place;
            }

            foreach (var inner in value is null ? [] : Places(value, place))
            {
                yield return inner;
            }
        }
    }

    private static JsonObject Object(Random random, int depth)
    {
        var made = new JsonObject();
        foreach (var name in Names.Where(_ => random.Next(3) == 0))
        {
            made[name] = Value(random, depth - 1);
        }

        return made;
    }

    private static JsonNode? Value(Random random, int depth) =>
        random.Next(depth > 0 ? 6 : 4) switch
        {
            0 => random.Next(1000),
            1 => $"text {random.Next(1000)} é \\ \"",
            2 => null,
            3 => random.Next(2) == 0,
            4 => Object(random, depth),
            _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        };
}
