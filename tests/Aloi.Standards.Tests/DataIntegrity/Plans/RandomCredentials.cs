using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.DataIntegrity.Plans;

/// <summary>Documents of random shapes over a context with every kind of term, and values of every kind for their strings.</summary>
internal sealed class RandomCredentials(Random random)
{
    internal const string ContextUrl = "https://example.org/plans/v1";

    internal static readonly byte[] Context =
        """
        {
          "@context": {
            "@version": 1.1,
            "id": "@id",
            "type": "@type",
            "ex": "urn:example:",
            "text": "ex:text",
            "name": { "@id": "ex:name", "@language": "fr" },
            "when": { "@id": "ex:when", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
            "link": { "@id": "ex:link", "@type": "@id" },
            "kind": { "@id": "ex:kind", "@type": "@vocab" },
            "data": { "@id": "ex:data", "@type": "@json" },
            "list": { "@id": "ex:list", "@container": "@list" },
            "part": { "@id": "ex:part", "@type": "@id" },
            "graph": { "@id": "ex:graph", "@container": "@graph" },
            "Scoped": { "@id": "ex:Scoped", "@context": { "text": "ex:scopedText" } },
            "proof": { "@id": "https://w3id.org/security#proof", "@type": "@id", "@container": "@graph" },
            "DataIntegrityProof": {
              "@id": "https://w3id.org/security#DataIntegrityProof",
              "@context": {
                "created": "http://purl.org/dc/terms/created",
                "cryptosuite": "https://w3id.org/security#cryptosuite",
                "proofPurpose": "https://w3id.org/security#proofPurpose",
                "verificationMethod": { "@id": "https://w3id.org/security#verificationMethod", "@type": "@id" }
              }
            }
          }
        }
        """u8.ToArray();

    private static readonly string[] Texts =
    [
        "",
        "plain",
        "other",
        "a \"quoted\" \\ text\n\t\r\u0001\u007f</script>",
        "\U0001F600",
        "\uFF5E",
        "é\u0301\u2028 & ' + <",
        "text",
        "2026-01-01T00:00:00Z",
        "_:c14n0",
        "@json",
        "urn:example:a",
    ];

    private static readonly string[] Iris =
    [
        "urn:example:a",
        "urn:example:b",
        "urn:example:b/c",
        "https://example.org/a",
        "https://example.org/a#b",
        "https://example.org/\u00e9\U0001F600",
        "did:key:z6Mk",
        "_:b0",
        "_:b1",
        "ex:compact",
        "text",
        "Scoped",
        "@id",
        "relative",
        "",
        "urn:example:a b",
        "urn:example:a#b#c",
        "name:x",
    ];

    private int serial;

    internal JsonObject Document()
    {
        serial = 0;
        var node = Node(0);
        node.Insert(0, "@context", ContextUrl);
        return node;
    }

    /// <summary>A value, more often than not of the kind that stands there.</summary>
    internal string? Value(string now) =>
        random.Next(20) switch
        {
            0 => null,
            1 or 2 => Texts[random.Next(Texts.Length)],
            3 or 4 => Iris[random.Next(Iris.Length)],
            < 12 when now.Contains(':', StringComparison.Ordinal) => $"urn:example:{random.Next(40)}",
            < 12 => $"{Texts[random.Next(Texts.Length)]} {random.Next(40)}",
            _ when now.Contains(':', StringComparison.Ordinal) => Iris[random.Next(6)],
            _ => Texts[random.Next(Texts.Length)],
        };

    private JsonObject Node(int depth)
    {
        var node = new JsonObject();
        if (random.Next(2) == 0)
        {
            node["id"] = random.Next(8) == 0 ? "_:b" + random.Next(2) : $"urn:example:n{random.Next(12)}";
        }

        if (random.Next(3) == 0)
        {
            node["type"] = random.Next(2) == 0 ? "Scoped" : new JsonArray("Scoped", $"urn:example:t{random.Next(4)}");
        }

        // Most blank nodes can be told apart, as in real credentials.
        node["text"] = random.Next(6) == 0 ? "same" : $"text {serial++}";
        for (var members = random.Next(5); members > 0; members--)
        {
            Add(node, depth);
        }

        return node;
    }

    private void Add(JsonObject node, int depth)
    {
        switch (random.Next(depth < 3 ? 10 : 7))
        {
            case 0:
                node["name"] = new JsonArray($"nom {serial++}", "nom", random.Next(3));
                break;
            case 1:
                node["when"] = "2026-01-01T00:00:00Z";
                break;
            case 2:
                node["link"] = new JsonArray($"urn:example:n{random.Next(12)}", $"https://example.org/{serial++}");
                break;
            case 3:
                node["kind"] = random.Next(2) == 0 ? "Scoped" : $"urn:example:k{serial++}";
                break;
            case 4:
                node["text"] = new JsonArray($"a{serial++}", "b", "c", true, 1.5);
                break;
            case 5 when random.Next(4) == 0:
                node["data"] = new JsonObject { ["x"] = "y" };
                break;
            case 5 or 6:
                node["text"] = new JsonObject { ["@value"] = $"v{serial++}", ["@language"] = "en" };
                break;
            case 7:
                node["list"] = new JsonArray($"i{serial++}", Node(depth + 1));
                break;
            case 8:
                node["graph"] = Node(depth + 1);
                break;
            default:
                node["part"] = new JsonArray(Node(depth + 1), Node(depth + 1));
                break;
        }
    }
}
