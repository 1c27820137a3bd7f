using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Crypto;

public sealed class JsonWebKeyTests
{
    // RFC 7517 appendix A.2, the key of the curve P-256.
    private const string X = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
    private const string Y = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";
    private const string D = "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE";

    [Fact]
    public void The_EC_key_of_RFC_7517_reads_in_both_halves()
    {
        var key = Read($$"""{"kty":"EC","crv":"P-256","x":"{{X}}","y":"{{Y}}","use":"sig","alg":"ES256","kid":"1"}""");
        key!.Kind.ShouldBe(KeyKind.P256);
        var element = JsonElement.Parse($$"""{"kty":"EC","crv":"P-256","x":"{{X}}","y":"{{Y}}","d":"{{D}}"}""");
        using var secret = JsonWebKeyReader.ReadPrivate(element, out _);
        secret!.Public.ShouldBe(key);
        key.Verify("text"u8, secret.Sign("text"u8)).ShouldBeTrue();
        Read(element.GetRawText(), MultikeyProblem.Malformed).ShouldBeNull();
    }

    [Fact]
    public void The_OKP_key_of_RFC_8037_reads_in_both_halves()
    {
        const string Okp =
            """{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";
        using var secret = JsonWebKeyReader.ReadPrivate(JsonElement.Parse(Okp), out var problem);
        problem.ShouldBe(MultikeyProblem.None);
        secret.ShouldBeOfType<Ed25519PrivateKey>();
        Read(JsonWebKeyWriter.Write(secret!.Public)).ShouldBe(secret.Public);
    }

    [Theory]
    [InlineData("kty", "\"oct\"", MultikeyProblem.UnsupportedKind)]
    [InlineData("kty", "7", MultikeyProblem.Malformed)]
    [InlineData("crv", "\"P-224\"", MultikeyProblem.UnsupportedKind)]
    [InlineData("crv", "\"secp256k1\"", MultikeyProblem.Malformed)]
    [InlineData("use", "\"enc\"", MultikeyProblem.UnsupportedKind)]
    [InlineData("alg", "\"none\"", MultikeyProblem.UnsupportedKind)]
    [InlineData("alg", "\"HS256\"", MultikeyProblem.UnsupportedKind)]
    [InlineData("alg", "null", MultikeyProblem.UnsupportedKind)]
    [InlineData("x", "\"MKBC\"", MultikeyProblem.Malformed)]
    [InlineData("x", "\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"", MultikeyProblem.Malformed)]
    [InlineData("y", "\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM=\"", MultikeyProblem.Malformed)]
    [InlineData("y", "[]", MultikeyProblem.Malformed)]
    public void A_key_with_a_wrong_member_is_refused(string member, string value, MultikeyProblem expected)
    {
        var key = JsonNode.Parse($$"""{"kty":"EC","crv":"P-256","x":"{{X}}","y":"{{Y}}"}""")!;
        key[member] = JsonNode.Parse(value);
        Read(key.ToJsonString(), expected).ShouldBeNull();
    }

    [Fact]
    public void A_private_key_whose_halves_do_not_belong_together_is_refused()
    {
        using var other = EcdsaPrivateKey.Generate(KeyKind.P256);
        var jwk = JsonNode.Parse(JsonWebKeyWriter.Write(other.Public))!;
        jwk["d"] = D;
        JsonWebKeyReader.ReadPrivate(JsonElement.Parse(jwk.ToJsonString()), out var problem).ShouldBeNull();
        problem.ShouldBe(MultikeyProblem.Malformed);
    }

    [Fact]
    public void A_did_jwk_is_the_document_of_its_key()
    {
        using var key = EcdsaPrivateKey.Generate(KeyKind.P384);
        DidUrl.TryParse(DidJwk.VerificationMethod(key.Public), out var url).ShouldBeTrue();
        var document = DidJwk.Resolve(url!, out _).ShouldNotBeNull();
        document.Id.ShouldBe(DidJwk.Format(key.Public));
        document.Find(DidJwk.VerificationMethod(key.Public))!.Key.ShouldBe(key.Public);
        document.MethodsFor("assertionMethod").ShouldBe([document.Id + "#0"]);
        document.MethodsFor("authentication").ShouldBe([document.Id + "#0"]);
    }

    [Theory]
    [InlineData("{", MultikeyProblem.Malformed)]
    [InlineData("""{"kty":"EC","kty":"EC"}""", MultikeyProblem.Malformed)]
    [InlineData("""{"kty":"OKP","crv":"X25519","x":"AAAA"}""", MultikeyProblem.UnsupportedKind)]
    public void A_did_jwk_without_a_key_is_none(string jwk, MultikeyProblem expected)
    {
        DidUrl.TryParse($"did:jwk:{Base64UrlText.Encode(Encoding.UTF8.GetBytes(jwk))}", out var url).ShouldBeTrue();
        DidJwk.Resolve(url!, out var problem).ShouldBeNull();
        problem.ShouldBe(expected);
    }

    private static PublicKey? Read(byte[] jwk) => JsonWebKeyReader.Read(JsonElement.Parse(jwk), out _);

    private static PublicKey? Read(string jwk, MultikeyProblem expected = MultikeyProblem.None)
    {
        var key = JsonWebKeyReader.Read(JsonElement.Parse(jwk), out var problem);
        problem.ShouldBe(expected);
        return key;
    }
}
