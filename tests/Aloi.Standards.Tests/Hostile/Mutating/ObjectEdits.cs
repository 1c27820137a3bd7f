using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Each member of an object taken out, renamed, moved to where a reader does not look; members put in that it did not have.</summary>
internal static class ObjectEdits
{
    private static readonly string[] Vocabularies =
    [
        "https://www.w3.org/2018/credentials#",
        "https://purl.imsglobal.org/spec/vc/ob/vocab.html#",
        "https://schema.org/",
        "https://w3id.org/security#",
    ];

    private static readonly Dictionary<string, string> Additions = new(StringComparer.Ordinal)
    {
        ["unheardOf"] = "\"x\"",
        ["name"] = "\"Another name\"",
        ["description"] = "\"Another description\"",
        ["id"] = "\"urn:uuid:another\"",
        ["type"] = "\"VerifiableCredential\"",
        ["narrative"] = "\"More\"",
        ["image"] = """{"id":"https://other.example/i.png","type":"Image"}""",
        ["validUntil"] = "\"2999-01-01T00:00:00Z\"",
        ["validFrom"] = "null",
        ["expirationDate"] = "\"2999-01-01T00:00:00Z\"",
        ["credentialStatus"] = "[]",
        ["evidence"] = """[{"type":["Evidence"],"name":"More"}]""",
        ["result"] = """[{"type":["Result"],"value":"100"}]""",
        ["endorsement"] = "[]",
        ["refreshService"] = "null",
        ["proof"] = "{}",
        ["https://schema.org/name"] = "\"Another\"",
        ["@id"] = "\"urn:another\"",
        ["@type"] = "\"Another\"",
        ["@graph"] = "[]",
        ["@included"] = """[{"id":"urn:a","type":"Image"}]""",
        ["@nest"] = """{"name":"Another"}""",
        ["@reverse"] = "{}",
        ["@index"] = "\"x\"",
        ["@language"] = "\"fr\"",
        ["@direction"] = "\"rtl\"",
        ["@value"] = "\"x\"",
        ["@set"] = "[]",
        ["@list"] = "[]",
        ["@json"] = "1",
        ["@unheard"] = "1",
    };

    private static readonly string[] Contexts =
    [
        "null",
        "[]",
        "{}",
        """{"@vocab":"urn:x:"}""",
        """{"@vocab":"https://schema.org/"}""",
        """{"@base":"https://issuer.example/"}""",
        """{"@language":"fr"}""",
        """{"other":"https://schema.org/name"}""",
        """{"other":"@nest"}""",
        """{"name":"https://schema.org/description","description":"https://schema.org/name"}""",
        """{"@import":"https://www.w3.org/ns/credentials/v2"}""",
        """{"@propagate":false}""",
        "\"https://www.w3.org/ns/credentials/v2\"",
    ];

    public static IEnumerable<(string What, Action<JsonNode> Change)> Of(JsonObject owner, Random random)
    {
        foreach (var name in owner.Select(p => p.Key).ToList())
        {
            yield return ($"without {name}", n => n.AsObject().Remove(name));
            yield return ($"{name} moved into @nest", n => n["@nest"] = new JsonObject { [name] = Take(n, name) });
            yield return ($"{name} moved into @included", n => n["@included"] = new JsonArray(Moved(n, name)));
            foreach (var other in Names(name, random))
            {
                yield return ($"{name} renamed {other}", n => n[other] = Take(n, name));
            }
        }

        foreach (var (name, value) in Additions.Where(a => !owner.ContainsKey(a.Key)))
        {
            yield return ($"with {name}", n => n[name] = JsonNode.Parse(value));
        }

        if (!owner.ContainsKey("@context"))
        {
            foreach (var context in Contexts)
            {
                yield return ($"with the context {context}", n => n["@context"] = JsonNode.Parse(context));
            }
        }

        yield return ("the members in the other order", Reverse);
    }

    private static string[] Names(string name, Random random) =>
        [name + "x", name.ToUpperInvariant(), "@" + name, name + "\u200b", Vocabularies[random.Next(Vocabularies.Length)] + name];

    private static JsonObject Moved(JsonNode owner, string name)
    {
        var moved = new JsonObject();
        if (owner["id"] is { } id && name is not "id")
        {
            moved["id"] = id.DeepClone();
        }

        moved[name] = Take(owner, name);
        return moved;
    }

    private static JsonNode? Take(JsonNode owner, string name)
    {
        var value = owner[name];
        owner.AsObject().Remove(name);
        return value;
    }

    private static void Reverse(JsonNode node)
    {
        var owner = node.AsObject();
        foreach (var name in owner.Select(p => p.Key).Reverse().ToList())
        {
            var value = Take(owner, name);
            owner[name] = value;
        }
    }
}
