using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Jcs;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.OpenBadges;

/// <summary>Whatever part of the model a badge uses, reading and writing it loses nothing.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Words = ["", "é", "\"\\/", "𝔘nicode", "a\nb\t", "‮renversé", "1", "<b>", "\u2028"];

    [Fact]
    public void Hundreds_of_random_badges_are_read_and_written_without_loss()
    {
        var random = new Random(20260105);
        var whole = OpenBadgeWriter.Write(FullBadge.For("did:example:issuer"));
        for (var i = 0; i < 500; i++)
        {
            var badge = JsonNode.Parse(whole)!;
            Thin(badge, random);
            Reword(badge, random);
            var json = Encoding.UTF8.GetBytes(badge.ToJsonString());
            OpenBadgeShape.Check(JsonElement.Parse(json)).ShouldBeEmpty($"badge {i}");
            var read = OpenBadgeModelReader.ReadAchievementCredential(JsonElement.Parse(json)).ShouldNotBeNull();
            Canonical(OpenBadgeWriter.Write(read)).ShouldBe(Canonical(json), $"badge {i}");
        }
    }

    /// <summary>Takes out members by chance; an array that becomes empty goes too, for nothing is written that says nothing.</summary>
    private static void Thin(JsonNode node, Random random)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items.ToList())
            {
                Thin(item!, random);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name is not ("type" or "@context" or "id" or "criteria") && !IsRequired(members, name) && random.Next(4) == 0)
                {
                    members.Remove(name);
                }
                else
                {
                    Thin(value!, random);
                }
            }
        }
    }

    private static bool IsRequired(JsonObject owner, string name) =>
        name
            is "credentialSubject"
                or "issuer"
                or "validFrom"
                or "achievement"
                or "name"
                or "description"
                or "hashed"
                or "identityHash"
                or "identityType"
                or "identifierType"
                or "targetName"
                or "targetUrl"
                or "resultType"
                or "latitude"
                or "longitude"
        || (name is "identifier" && owner.ContainsKey("identifierType"))
        || (name.StartsWith("status", StringComparison.Ordinal) && owner.ContainsKey("statusPurpose"))
        // An object that only says its type is written as one that is not there.
        || (name is "familyName" or "addressCountry" or "narrative");

    private static void Reword(JsonNode node, Random random)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonValue && name is "name" or "narrative" or "caption" or "value" or "fieldOfStudy" && random.Next(3) == 0)
                {
                    members[name] = Words[random.Next(Words.Length)];
                }
                else if (value is JsonObject or JsonArray)
                {
                    Reword(value, random);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonObject>().ToList())
            {
                Reword(item, random);
            }
        }
    }

    // The contexts follow from what the badge says, so they are not compared.
    private static string Canonical(byte[] json)
    {
        var badge = json.Parse();
        badge.Remove("@context");
        return Encoding.UTF8.GetString(JsonCanonicalizer.Canonicalize(JsonElement.Parse(badge.ToJsonString())));
    }
}
