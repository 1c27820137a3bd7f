using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.JsonSchema;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.OpenBadges;

/// <summary>
/// The built-in shape and the published JSON Schema say the same of thousands of damaged badges. Where they may differ is listed here, and
/// nowhere else.
/// </summary>
public sealed class ShapeAgainstSchemaTests
{
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    /// <summary>The specification has these members and the schema leaves them open.</summary>
    private static readonly string[] OnlyInTheSpecification = ["description"];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "12",
        "\"some words\"",
        "\"https://a.example/1\"",
        "\"2026-01-05T09:30:00Z\"",
        "\"2026-01-05T09:30:00\"",
        "\"2026-01-05\"",
        "\"ext:Mine\"",
        "\"ext:\"",
        "\"ext:-a\"",
        "\"Completed\"",
        "\"fr\"",
        "\"fr-Latn-FR-x-port\"",
        "\"a.b.c\"",
        "[]",
        "{}",
        "[3]",
        "{\"fr\":\"mot\"}",
        "{\"french\":\"mot\"}",
        "{\"fr\":3}",
        "{\"type\":\"Image\",\"id\":\"https://a.example/1\"}",
        "[\"some words\",\"more\"]",
    ];

    [Fact]
    public void They_agree_on_every_damaged_badge()
    {
        var schema = Schema("ob_v3p0_achievementcredential_schema.json");
        var whole = OpenBadgeWriter.Write(FullBadge.For(Issuer.Id, Endorsement()));
        Compare(schema, whole).ShouldBeTrue();
        var (count, wrong) = (0, 0);
        foreach (var (place, document) in Damaged(whole).Where((_, i) => i % 4 == 0))
        {
            count++;
            wrong += Compare(schema, document, place) ? 0 : 1;
        }

        count.ShouldBeGreaterThan(1800);
        wrong.ShouldBeGreaterThan(800);
    }

    [Fact]
    public void They_agree_on_the_first_data_model_too()
    {
        var schema = Schema("ob_v3p0_anyachievementcredential_schema.json");
        var whole = OnTheFirstDataModel(OpenBadgeWriter.Write(FullBadge.For(Issuer.Id)));
        Compare(schema, whole).ShouldBeTrue();
        foreach (var (place, document) in Damaged(whole).Where((_, i) => i % 12 == 0))
        {
            Compare(schema, document, place);
        }
    }

    private static byte[] OnTheFirstDataModel(byte[] json)
    {
        var badge = json.Parse();
        badge["@context"]![0] = OpenBadgeContexts.CredentialsV1;
        badge["@context"]![1] = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json";
        badge["issuanceDate"] = badge["validFrom"]!.DeepClone();
        badge["expirationDate"] = badge["validUntil"]!.DeepClone();
        badge.Remove("validFrom");
        badge.Remove("validUntil");
        return badge.Bytes();
    }

    /// <summary>Whether both accept; they must not differ but for the listed reasons.</summary>
    private static bool Compare(JsonSchema2019 schema, byte[] json, string place = "")
    {
        var document = JsonElement.Parse(json);
        var findings = OpenBadgeShape.Check(document);
        var verdict = schema.Evaluate(document);
        verdict.ShouldNotBeOfType<SchemaVerdict.TooCostly>();
        var violations = verdict is SchemaVerdict.Violated violated ? violated.Violations : [];
        if (violations.Count == 0)
        {
            findings.Where(f => !IsStricterOnPurpose(f)).ShouldBeEmpty($"{place}: the schema accepts it");
        }
        else if (findings.Count == 0 && !HasSeveralStatuses(document))
        {
            violations.Where(v => !IsOfAProof(v)).ShouldBeEmpty($"{place}: the shape accepts it");
        }

        return findings.Count == 0 && violations.Count == 0;
    }

    /// <summary>
    /// The schema takes any text, in one language or several, as an address and so as an issuer; any single text as a type; and a lone context.
    /// </summary>
    private static bool IsStricterOnPurpose(ShapeFinding finding) =>
        finding.Code is "wrong-type" or "wrong-context"
        // Without its contexts a document does not say which data model it follows, and so which dates it must have.
        || finding is { Code: "missing", Pointer: "/validFrom" }
        || finding.Pointer.EndsWith("@context", StringComparison.Ordinal)
        || (finding.Code is "missing" && finding.Pointer.EndsWith("/issuer/id", StringComparison.Ordinal))
        || finding.Message.English.Contains("absolute address", StringComparison.Ordinal)
        || OnlyInTheSpecification.Any(name => finding.Pointer.EndsWith("/" + name, StringComparison.Ordinal));

    /// <summary>Proofs are judged by the check of proofs.</summary>
    private static bool IsOfAProof(SchemaViolation violation) => violation.Pointer.Contains("/proof", StringComparison.Ordinal);

    /// <summary>The VC Data Model knows several status entries, the schema one.</summary>
    private static bool HasSeveralStatuses(JsonElement document) =>
        document.TryGetProperty("credentialStatus", out var status) && status.ValueKind == JsonValueKind.Array;

    private static IEnumerable<(string Place, byte[] Document)> Damaged(byte[] whole)
    {
        foreach (var (place, document) in Mutations.Replacements(whole, Values))
        {
            yield return (place, System.Text.Encoding.UTF8.GetBytes(document));
        }

        foreach (var one in Mutations.RemovalsAndAdditions(whole))
        {
            yield return one;
        }

        foreach (var one in Mutations.Of(whole))
        {
            yield return one;
        }

        foreach (var one in Wrapped(whole))
        {
            yield return one;
        }
    }

    /// <summary>Each value put into an array, and each array of one taken out of it.</summary>
    private static IEnumerable<(string Place, byte[] Document)> Wrapped(byte[] whole)
    {
        var count = Members(JsonNode.Parse(whole)!).Count;
        for (var i = 0; i < count; i++)
        {
            var copy = JsonNode.Parse(whole)!;
            var (owner, name) = Members(copy)[i];
            var value = owner[name]!.DeepClone();
            owner[name] = value is JsonArray { Count: 1 } set ? set[0]!.DeepClone() : new JsonArray(value);
            yield return ($"{owner.GetPath()}.{name} wrapped", copy.Bytes());
        }
    }

    private static List<(JsonObject Owner, string Name)> Members(JsonNode node) =>
        node switch
        {
            JsonObject members => [.. members.Select(m => (members, m.Key)), .. members.SelectMany(m => Members(m.Value!))],
            JsonArray items => [.. items.SelectMany(i => Members(i!))],
            _ => [],
        };

    private static JsonElement Endorsement() =>
        JsonElement.Parse(OpenBadgeWriter.Write(Endorsements.Of("https://issuer.example/achievements/welding", "https://peer.example")));

    private static JsonSchema2019 Schema(string name)
    {
        var (schema, unsupported) = JsonSchema2019.Read(File.ReadAllBytes(SharedData.Path("schemas/" + name)));
        unsupported.ShouldBeNull();
        return schema.ShouldNotBeNull();
    }
}
