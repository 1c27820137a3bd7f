using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges that are all valid and no two alike: members left out, lists of any length, texts of any script, both data models.</summary>
internal static class RandomBadge
{
    private const string List = "https://issuer.example/lists/1";
    private static readonly string[] Letters =
    [
        "a",
        "é",
        "Ω",
        "ж",
        "漢",
        "😀",
        "\"",
        "\\",
        "<",
        " ",
        "\n",
        "\u0000",
        "/",
        "e\u0301",
        "ﬁ",
        "\u00a0",
        "7",
    ];

    private static readonly string[] Optional =
    [
        "/evidence",
        "/awardedDate",
        "/validUntil",
        "/credentialSchema",
        "/credentialSubject/result",
        "/credentialSubject/activityEndDate",
        "/credentialSubject/achievement/alignment",
        "/credentialSubject/achievement/creditsAvailable",
        "/credentialSubject/achievement/image",
        "/credentialSubject/achievement/inLanguage",
        "/credentialSubject/achievement/related",
        "/credentialSubject/achievement/resultDescription",
        "/credentialSubject/achievement/tag",
        "/credentialSubject/achievement/version",
        "/issuer/address",
        "/issuer/otherIdentifier",
        "/issuer/url",
    ];

    public static JsonObject Of(string issuer, Random random)
    {
        var badge = JsonNode.Parse(OpenBadgeWriter.Write(SampleBadge.For(issuer)))!.AsObject();
        foreach (var pointer in Optional.Where(_ => random.Next(3) == 0))
        {
            Remove(badge, pointer);
        }

        Rewrite(badge, random);
        Multiply(badge, random);
        if (random.Next(3) == 0)
        {
            badge["credentialStatus"] = Status(random);
        }

        if (random.Next(4) == 0)
        {
            MakeFirstVersion(badge);
        }

        return badge;
    }

    /// <summary>Where the status list of these badges is served.</summary>
    public static Uri StatusList => new(List);

    private static JsonObject Status(Random random)
    {
        var index = random.Next(131_072).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = $"{List}#{index}",
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = "revocation",
            ["statusListIndex"] = index,
            ["statusListCredential"] = List,
        };
    }

    private static void Remove(JsonObject badge, string pointer)
    {
        JsonNode? owner = badge;
        var names = pointer.Split('/')[1..];
        foreach (var name in names[..^1])
        {
            owner = owner?[name];
        }

        (owner as JsonObject)?.Remove(names[^1]);
    }

    /// <summary>Free texts become texts of any characters.</summary>
    private static void Rewrite(JsonNode badge, Random random)
    {
        string[] free = ["name", "description", "narrative", "targetName", "targetFramework", "genre", "caption", "value"];
        foreach (var owner in JsonEdits.Nodes(badge).OfType<JsonObject>().ToList())
        {
            foreach (var name in free.Where(n => owner[n] is JsonValue && random.Next(3) == 0))
            {
                owner[name] = Text(random);
            }
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder("t");
        for (var i = random.Next(12); i > 0; i--)
        {
            text.Append(Letters[random.Next(Letters.Length)]);
        }

        return text.ToString();
    }

    private static void Multiply(JsonObject badge, Random random)
    {
        if (badge["credentialSubject"]!["achievement"]!["alignment"] is JsonArray alignments)
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                alignments.Add(
                    new JsonObject
                    {
                        ["type"] = new JsonArray("Alignment"),
                        ["targetName"] = Text(random),
                        ["targetUrl"] = $"https://skills.example/{random.Next(1000)}",
                    }
                );
            }
        }

        for (var i = random.Next(3); i > 0 && badge["evidence"] is JsonArray evidence; i--)
        {
            evidence.Add(
                new JsonObject
                {
                    ["type"] = new JsonArray("Evidence"),
                    ["name"] = Text(random),
                    ["narrative"] = Text(random),
                }
            );
        }
    }

    /// <summary>The same badge under VC Data Model 1.1, which names its dates otherwise.</summary>
    private static void MakeFirstVersion(JsonObject badge)
    {
        badge["@context"]![0] = OpenBadgeContexts.CredentialsV1;
        badge["@context"]!.AsArray().Add("https://w3id.org/security/data-integrity/v2");
        Rename(badge, "validFrom", "issuanceDate");
        Rename(badge, "validUntil", "expirationDate");
        badge.Remove("awardedDate");
        badge.Remove("credentialStatus");
    }

    private static void Rename(JsonObject badge, string name, string other)
    {
        if (badge[name] is { } value)
        {
            badge.Remove(name);
            badge[other] = value.DeepClone();
        }
    }
}
