using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Tests.VerifiableCredentials;

public sealed class CredentialShapeTests
{
    private const string Second = """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],
         "issuer":"did:example:i","credentialSubject":{"id":"did:example:s"}}
        """;

    private const string First = """
        {"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential"],
         "issuer":"did:example:i","issuanceDate":"2026-01-01T00:00:00Z","credentialSubject":{"id":"did:example:s"}}
        """;

    [Theory]
    [InlineData("id", "\"urn:uuid:1\"")]
    [InlineData("issuer", "{\"id\":\"https://example.org/i\",\"name\":\"I\"}")]
    [InlineData("issuer", "{\"id\":\"https://example.org/i\",\"name\":{\"@value\":\"I\",\"@language\":\"en\",\"@direction\":\"ltr\"}}")]
    [InlineData("name", "[{\"@value\":\"a\",\"@language\":\"en\"},{\"@value\":\"b\",\"@language\":\"fr\"}]")]
    [InlineData("type", "\"VerifiableCredential\"")]
    [InlineData("@context", "[\"https://www.w3.org/ns/credentials/v2\",\"https://example.org/c\",{\"a\":\"https://example.org/a\"}]")]
    [InlineData("validFrom", "\"2026-01-01T00:00:00.123+02:00\"")]
    [InlineData("credentialSubject", "[{\"id\":\"did:example:s\"},{\"name\":\"x\"}]")]
    [InlineData("credentialStatus", "{\"type\":\"S\"}")]
    [InlineData("credentialSchema", "[{\"id\":\"https://example.org/s\",\"type\":\"JsonSchema\"}]")]
    [InlineData("refreshService", "{\"type\":\"R\"}")]
    [InlineData("termsOfUse", "[{\"type\":\"T\",\"id\":\"https://example.org/t\"}]")]
    [InlineData("evidence", "{\"type\":[\"E\"]}")]
    [InlineData(
        "relatedResource",
        "{\"id\":\"https://example.org/r\",\"digestMultibase\":\"uJKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k\"}"
    )]
    [InlineData(
        "relatedResource",
        "[{\"id\":\"https://example.org/r\",\"digestSRI\":\"sha384-NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg\"}]"
    )]
    public void What_the_data_model_allows_has_no_finding(string member, string value) =>
        Codes(With(Second, member, value)).ShouldBeEmpty();

    [Theory]
    [InlineData("@context", null, "missing /@context")]
    [InlineData("@context", "[]", "wrong-context /@context/0")]
    [InlineData("@context", "[\"https://example.org/c\",\"https://www.w3.org/ns/credentials/v2\"]", "wrong-context /@context/0")]
    [InlineData("@context", "[\"https://www.w3.org/ns/credentials/v2\",\"https ://not-a-url\"]", "wrong-form /@context/1")]
    [InlineData("@context", "[\"https://www.w3.org/ns/credentials/v2\",7]", "wrong-form /@context/1")]
    [InlineData("id", "null", "wrong-form /id")]
    [InlineData("id", "\"not a url\"", "wrong-form /id")]
    [InlineData("id", "[\"urn:a:1\",\"urn:a:2\"]", "wrong-form /id")]
    [InlineData("type", null, "missing /type")]
    [InlineData("type", "[]", "wrong-form /type")]
    [InlineData("type", "[7]", "wrong-form /type")]
    [InlineData("type", "\"Other\"", "wrong-type /type")]
    [InlineData("issuer", null, "missing /issuer")]
    [InlineData("issuer", "null", "wrong-form /issuer")]
    [InlineData("issuer", "\"nobody\"", "wrong-form /issuer")]
    [InlineData("issuer", "{\"id\":null}", "wrong-form /issuer")]
    [InlineData("issuer", "{\"id\":\"did:example:i\",\"name\":{\"@value\":\"a\",\"url\":\"x\"}}", "wrong-form /issuer/name")]
    [InlineData("name", "{\"@value\":\"a\",\"@language\":\"en\",\"url\":\"did:example:c\"}", "wrong-form /name")]
    [InlineData("name", "7", "wrong-form /name")]
    [InlineData("description", "{\"@language\":\"en\"}", "wrong-form /description")]
    [InlineData("description", "[]", "wrong-form /description")]
    [InlineData("credentialSubject", null, "missing /credentialSubject")]
    [InlineData("credentialSubject", "{}", "empty /credentialSubject")]
    [InlineData("credentialSubject", "[]", "empty /credentialSubject")]
    [InlineData("credentialSubject", "\"did:example:s\"", "wrong-form /credentialSubject")]
    [InlineData("credentialSubject", "[{\"id\":\"did:example:s\"},{}]", "empty /credentialSubject/1")]
    [InlineData("credentialSubject", "{\"id\":[\"urn:a:1\",\"urn:a:2\"]}", "wrong-form /credentialSubject/id")]
    [InlineData("validFrom", "\"2026-01-01\"", "wrong-form /validFrom")]
    [InlineData("validFrom", "\"2026-01-01T00:00:00\"", "wrong-form /validFrom")]
    [InlineData("validUntil", "7", "wrong-form /validUntil")]
    [InlineData("credentialStatus", "{\"id\":\"https://example.org/s\"}", "missing /credentialStatus/type")]
    [InlineData("credentialStatus", "{\"id\":\"s\",\"type\":\"S\"}", "wrong-form /credentialStatus/id")]
    [InlineData("credentialStatus", "{\"type\":2}", "wrong-form /credentialStatus/type")]
    [InlineData("credentialSchema", "{\"type\":\"S\"}", "missing /credentialSchema/id")]
    [InlineData("credentialSchema", "[{\"id\":\"https://example.org/s\"}]", "missing /credentialSchema/0/type")]
    [InlineData("refreshService", "{\"id\":\"https://example.org/r\"}", "missing /refreshService/type")]
    [InlineData("termsOfUse", "[{}]", "missing /termsOfUse/0/type")]
    [InlineData("evidence", "[\"text\"]", "wrong-form /evidence/0")]
    [InlineData("relatedResource", "[\"https://example.org/r\"]", "wrong-form /relatedResource/0")]
    [InlineData("relatedResource", "[{\"id\":\"https://example.org/r\"}]", "no-digest /relatedResource/0")]
    [InlineData(
        "relatedResource",
        "[{\"id\":\"urn:r:1\",\"digestSRI\":\"sha384-_rCVIV7fSXXTNIvpiq26jRDyj8JG8TDjij-tD0ewLk4JpnXEz6a5AeeY_1qQ0d0P\"}]",
        "wrong-form /relatedResource/0/digestSRI"
    )]
    [InlineData("relatedResource", "[{\"id\":\"urn:r:1\",\"digestSRI\":\"sha256-AAAA\"}]", "wrong-form /relatedResource/0/digestSRI")]
    [InlineData("relatedResource", "[{\"id\":\"urn:r:1\",\"digestMultibase\":\"zz\"}]", "wrong-form /relatedResource/0/digestMultibase")]
    [InlineData(
        "relatedResource",
        "[{\"digestMultibase\":\"uJKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k\"}]",
        "missing /relatedResource/0/id"
    )]
    public void What_the_data_model_forbids_has_one_finding(string member, string? value, string expected) =>
        Codes(With(Second, member, value)).ShouldBe([expected]);

    [Fact]
    public void A_resource_may_be_named_once()
    {
        const string resource = """{"id":"urn:r:1","digestMultibase":"uJKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k"}""";
        Codes(With(Second, "relatedResource", $"[{resource},{resource}]")).ShouldBe(["not-unique /relatedResource/1/id"]);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", true)]
    [InlineData("2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00Z", true)]
    [InlineData("2026-01-01T00:00:01Z", "2026-01-01T00:00:00Z", false)]
    public void A_credential_ends_no_earlier_than_it_starts(string from, string until, bool right)
    {
        var expected = right ? Array.Empty<string>() : ["ends-before-it-starts /validUntil"];
        Codes(With(With(Second, "validFrom", $"\"{from}\""), "validUntil", $"\"{until}\"")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("issuanceDate", null, "missing /issuanceDate")]
    [InlineData("issuanceDate", "\"yesterday\"", "wrong-form /issuanceDate")]
    [InlineData("expirationDate", "\"2025-12-31T00:00:00Z\"", "ends-before-it-starts /expirationDate")]
    [InlineData("credentialStatus", "{\"type\":\"S\"}", "missing /credentialStatus/id")]
    [InlineData("refreshService", "{\"type\":\"S\"}", "missing /refreshService/id")]
    public void The_first_version_has_rules_of_its_own(string member, string? value, string expected)
    {
        Codes(First).ShouldBeEmpty();
        Codes(With(First, member, value)).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_object_is_no_credential(string json) => Codes(json).ShouldBe(["wrong-form "]);

    [Fact]
    public void Nothing_that_stands_anywhere_makes_it_throw_and_findings_have_a_bound()
    {
        var full = With(
            With(Second, "credentialStatus", """[{"type":"S","id":"urn:s:1"}]"""),
            "relatedResource",
            """[{"id":"urn:r:1","digestSRI":"sha256-AAAA"}]"""
        );
        string[] values = ["null", "7", "[]", "{}", "[[]]", "\"\"", "\"\\uD800\"", "true"];
        foreach (var (place, document) in Mutations.Replacements(System.Text.Encoding.UTF8.GetBytes(full), values))
        {
            Should.NotThrow(() => CredentialShape.Check(JsonElement.Parse(document)), place);
        }

        var many = With(Second, "credentialSubject", $"[{string.Join(',', Enumerable.Repeat("7", 2000))}]");
        CredentialShape.Check(JsonElement.Parse(many)).Count.ShouldBe(50);
    }

    private static string With(string credential, string member, string? value)
    {
        var changed = JsonNode.Parse(credential)!.AsObject();
        changed.Remove(member);
        var text = changed.ToJsonString();
        return value is null ? text : $"{text[..^1]},\"{member}\":{value}}}";
    }

    private static List<string> Codes(string credential) =>
        [.. CredentialShape.Check(JsonElement.Parse(credential)).Select(f => $"{f.Code} {f.Pointer}")];
}
