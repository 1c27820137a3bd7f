using System.Text.Json.Nodes;
using Aloi.Standards.StatusList;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// The same statements in another dress. A signature over the canonical RDF stays good when a member is written under another name or in
/// another place, so a reader of members would no longer find the end date or the status entry: such documents are refused.
/// </summary>
public sealed class DisguiseTests
{
    private const string Until = "https://www.w3.org/2018/credentials#validUntil";
    private const string Status = "https://www.w3.org/2018/credentials#credentialStatus";
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    public static TheoryData<string> Names => new(Disguises.Keys);

    private static readonly Dictionary<string, Action<JsonObject>> Disguises = new(StringComparer.Ordinal)
    {
        ["nested"] = c => c["@nest"] = new JsonObject { ["validUntil"] = Take(c, "validUntil") },
        ["included"] = c =>
            c["@included"] = new JsonArray(new JsonObject { ["id"] = c["id"]!.DeepClone(), [Until] = Dated(Take(c, "validUntil")) }),
        ["full address"] = c => c[Until] = Dated(Take(c, "validUntil")),
        ["alias"] = c =>
        {
            Alias(
                c,
                new JsonObject
                {
                    ["until"] = new JsonObject { ["@id"] = Until, ["@type"] = "http://www.w3.org/2001/XMLSchema#dateTime" },
                }
            );
            c["until"] = Take(c, "validUntil");
        },
        ["prefix"] = c =>
        {
            Alias(c, new JsonObject { ["c"] = "https://www.w3.org/2018/credentials#" });
            c["c:validUntil"] = Dated(Take(c, "validUntil"));
        },
        ["vocabulary"] = c =>
        {
            Alias(c, new JsonObject { ["@vocab"] = "https://www.w3.org/2018/" });
            c["credentials#validUntil"] = Dated(Take(c, "validUntil"));
        },
        ["nest alias"] = c =>
        {
            Alias(c, new JsonObject { ["more"] = "@nest" });
            c["more"] = new JsonObject { ["validUntil"] = Take(c, "validUntil") };
        },
        ["status nested"] = c => c["@nest"] = new JsonObject { ["credentialStatus"] = Take(c, "credentialStatus") },
        ["status full address"] = c => c[Status] = Take(c, "credentialStatus"),
        ["second object"] = c => c["refreshService"] = Merge(c["refreshService"]!, "validUntil", Take(c, "validUntil")),
        ["blank identifier"] = c => c["credentialSubject"]!["result"]![0]!["id"] = "_:b",
        ["named keyword"] = c => c["@id"] = Take(c, "id"),
        ["graph"] = c =>
        {
            var rest = new JsonObject();
            foreach (var n in c.Select(p => p.Key).Where(n => n is not ("@context" or "proof")).ToList())
                rest[n] = Take(c, n);
            c["@graph"] = new JsonArray(rest);
        },
    };

    [Theory, MemberData(nameof(Names))]
    public async Task A_statement_in_another_dress_is_refused(string name)
    {
        var badge = Issuer.Badge();
        badge["credentialStatus"] = JsonNode.Parse(
            """{"id":"https://issuer.example/list#1","type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"1","statusListCredential":"https://issuer.example/list"}"""
        );
        badge["refreshService"] = new JsonObject { ["id"] = badge["id"]!.DeepClone(), ["type"] = "1EdTechCredentialRefresh" };
        badge["@context"]!.AsArray().Add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        var signed = Issuer.Sign(badge).Parse();
        Disguises[name](signed);
        var report = await signed.Bytes().VerifyAsync();
        report.Result.ShouldNotBe(VerificationResult.Valid);
        report.Troubles().ShouldContain("proof.disguised");
    }

    [Fact]
    public async Task A_description_divided_in_two_is_read_whole()
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        var descriptions = signed["credentialSubject"]!["achievement"]!["resultDescription"]!.AsArray();
        var first = descriptions[0]!.DeepClone();
        first.AsObject().Remove("requiredValue");
        descriptions.Insert(0, first);
        var report = await signed.Bytes().VerifyAsync();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Credential!.Results.ShouldAllBe(r => r.Required == "80");
    }

    private static void Alias(JsonObject credential, JsonObject context) => credential["@context"]!.AsArray().Add(context);

    private static JsonObject Dated(JsonNode value) =>
        new() { ["@value"] = value, ["@type"] = "http://www.w3.org/2001/XMLSchema#dateTime" };

    private static JsonObject Merge(JsonNode owner, string name, JsonNode value)
    {
        var copy = owner.DeepClone().AsObject();
        copy[name] = value;
        copy["type"] = new JsonArray(owner["type"]!.DeepClone(), "VerifiableCredential");
        return copy;
    }

    private static JsonNode Take(JsonObject owner, string name)
    {
        var value = owner[name]!;
        owner.Remove(name);
        return value;
    }
}
