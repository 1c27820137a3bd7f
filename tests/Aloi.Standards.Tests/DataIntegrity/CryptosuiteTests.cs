using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.DataIntegrity;

public sealed class CryptosuiteTests
{
    private static readonly DateTimeOffset Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly byte[] Document =
        """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"name":"é",
        "issuer":"did:example:i","credentialSubject":{"id":"did:example:s","name":"x"}}
        """u8.ToArray();

    public static TheoryData<string, KeyKind> Combinations { get; } =
        new()
        {
            { "eddsa-rdfc-2022", KeyKind.Ed25519 },
            { "eddsa-jcs-2022", KeyKind.Ed25519 },
            { "ecdsa-rdfc-2019", KeyKind.P256 },
            { "ecdsa-rdfc-2019", KeyKind.P384 },
            { "ecdsa-jcs-2019", KeyKind.P256 },
            { "ecdsa-jcs-2019", KeyKind.P384 },
        };

    [Theory]
    [MemberData(nameof(Combinations))]
    public void What_is_signed_verifies_and_nothing_in_it_can_be_changed(string name, KeyKind kind)
    {
        using var key = Key(kind);
        var suite = Cryptosuites.Find(name)!;
        var signed = suite.Sign(Document, Options(key), key, W3cVectors.Contexts);
        Verify(signed, suite, key).ShouldBe(new ProofVerdict.Valid());
        foreach (var (place, changed) in Mutations.Of(signed).Concat(Mutations.RemovalsAndAdditions(signed)))
        {
            Verify(changed, suite, key).ShouldNotBe(new ProofVerdict.Valid(), place);
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_proof_of_another_document_does_not_match(string name, KeyKind kind)
    {
        using var key = Key(kind);
        var suite = Cryptosuites.Find(name)!;
        var other = Document.AsSpan().ToArray();
        other[Encoding.UTF8.GetString(other).IndexOf("did:example:s", StringComparison.Ordinal) + 13] = (byte)'t';
        var signed = JsonNode.Parse(suite.Sign(Document, Options(key), key, W3cVectors.Contexts))!;
        var target = JsonNode.Parse(suite.Sign(other, Options(key), key, W3cVectors.Contexts))!;
        target["proof"] = signed["proof"]!.DeepClone();
        Verify(target.Bytes(), suite, key).ShouldBe(new ProofVerdict.SignatureDoesNotMatch());
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_key_of_another_kind_is_named_as_such(string name, KeyKind kind)
    {
        using var key = Key(kind);
        using var other = Key(kind == KeyKind.Ed25519 ? KeyKind.P256 : KeyKind.Ed25519);
        var suite = Cryptosuites.Find(name)!;
        var signed = suite.Sign(Document, Options(key), key, W3cVectors.Contexts);
        Verify(signed, suite, other).ShouldBe(new ProofVerdict.KeyOfOtherKind(other.Kind));
        Should.Throw<ArgumentException>(() => suite.Sign(Document, Options(other), other, W3cVectors.Contexts));
        suite.Takes(kind).ShouldBeTrue();
        suite.Takes(other.Kind).ShouldBeFalse();
    }

    [Fact]
    public void The_other_curve_is_a_wrong_signature_and_not_a_crash()
    {
        using var small = Key(KeyKind.P256);
        using var large = Key(KeyKind.P384);
        var suite = Cryptosuites.EcdsaRdfc2019;
        Verify(suite.Sign(Document, Options(small), small, W3cVectors.Contexts), suite, large)
            .ShouldBe(new ProofVerdict.SignatureDoesNotMatch());
        Verify(suite.Sign(Document, Options(large), large, W3cVectors.Contexts), suite, small)
            .ShouldBe(new ProofVerdict.SignatureDoesNotMatch());
    }

    [Theory]
    [InlineData("z0OIl")]
    [InlineData("uAAAA")]
    [InlineData("AAAA")]
    [InlineData("z")]
    public void A_proof_value_that_is_not_base58_is_malformed(string value)
    {
        using var key = Key(KeyKind.P256);
        var suite = Cryptosuites.EcdsaJcs2019;
        var signed = JsonNode.Parse(suite.Sign(Document, Options(key), key, W3cVectors.Contexts))!;
        signed["proof"]!["proofValue"] = value;
        Verify(signed.Bytes(), suite, key).ShouldBe(new ProofVerdict.MalformedProof("proofValue"));
    }

    [Fact]
    public void One_cryptosuite_does_not_verify_the_proofs_of_another()
    {
        using var key = Key(KeyKind.P256);
        var signed = Cryptosuites.EcdsaJcs2019.Sign(Document, Options(key), key, W3cVectors.Contexts);
        Verify(signed, Cryptosuites.EcdsaRdfc2019, key).ShouldBe(new ProofVerdict.UnsupportedCryptosuite("ecdsa-jcs-2019"));
        Cryptosuites.Find("ecdsa-2019").ShouldBeNull();
    }

    [Fact]
    public void Canonical_JSON_signs_terms_that_no_context_defines_and_needs_no_context()
    {
        using var key = Key(KeyKind.Ed25519);
        var suite = Cryptosuites.EddsaJcs2022;
        var signed = suite.Sign("""{"hello":[1,2.50,"é",null]}"""u8.ToArray(), Options(key), key, W3cVectors.Contexts);
        Verify(signed, suite, key).ShouldBe(new ProofVerdict.Valid());
        JsonElement.Parse(signed).GetProperty("proof").TryGetProperty("@context", out _).ShouldBeFalse();
        Verify("""{"hello":[2,1]}"""u8.ToArray().With(signed), suite, key).ShouldBe(new ProofVerdict.SignatureDoesNotMatch());
    }

    [Fact]
    public void Under_canonical_JSON_no_context_can_be_added_or_taken_away()
    {
        using var key = Key(KeyKind.Ed25519);
        var suite = Cryptosuites.EddsaJcs2022;
        var signed = JsonNode.Parse(suite.Sign(Document, Options(key), key, W3cVectors.Contexts))!;
        signed["proof"]!["@context"]!.ToJsonString().ShouldBe(signed["@context"]!.ToJsonString());

        var more = signed.DeepClone();
        more["@context"]!.AsArray().Add("https://example.org/more");
        Verify(more.Bytes(), suite, key).ShouldBe(new ProofVerdict.CannotCanonicalize("dropped term", "https://example.org/more"));
        var none = signed.DeepClone();
        none.AsObject().Remove("@context");
        Verify(none.Bytes(), suite, key).ShouldBe(new ProofVerdict.CannotCanonicalize("dropped term", "@context"));
    }

    [Fact]
    public void A_document_without_canonical_JSON_says_so()
    {
        using var key = Key(KeyKind.Ed25519);
        var suite = Cryptosuites.EddsaJcs2022;
        var signed = Encoding.UTF8.GetString(suite.Sign("""{"a":1}"""u8.ToArray(), Options(key), key, W3cVectors.Contexts));
        Verify(Encoding.UTF8.GetBytes(signed.Replace("\"a\":1", "\"a\":1e999", StringComparison.Ordinal)), suite, key)
            .ShouldBe(new ProofVerdict.CannotCanonicalize("no canonical JSON", "/a"));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Nothing_that_stands_anywhere_makes_it_throw(string name, KeyKind kind)
    {
        using var key = Key(kind);
        var suite = Cryptosuites.Find(name)!;
        var first = suite.Sign(Document, Options(key) with { Id = "urn:p:1" }, key, W3cVectors.Contexts);
        var chain = suite.Sign(first, Options(key) with { PreviousProofs = ["urn:p:1"] }, key, W3cVectors.Contexts);
        string[] values = ["null", "7", "1e999", "[]", "{}", "[[]]", "\"\"", "\"\\uD800\"", "{\"a\":1,\"a\":2}", "true"];
        foreach (var (place, document) in Mutations.Replacements(chain, values).Append(("whole", "[]")).Append(("whole", "{}")))
        {
            var root = JsonElement.Parse(document);
            foreach (var proof in DataIntegrityProof.Of(root).Append(JsonElement.Parse(first).GetProperty("proof")))
            {
                Should.NotThrow(() => suite.Verify(root, proof, key.Public, W3cVectors.Contexts), place);
            }
        }
    }

    [Fact]
    public void A_document_that_is_too_deep_says_so()
    {
        using var key = Key(KeyKind.Ed25519);
        var suite = Cryptosuites.EddsaJcs2022;
        var proof = JsonElement.Parse(suite.Sign("""{"a":1}"""u8.ToArray(), Options(key), key, W3cVectors.Contexts)).GetProperty("proof");
        foreach (var depth in new[] { 300, 3000 })
        {
            var text = $"{{\"a\":{new string('[', depth)}{new string(']', depth)}}}";
            var options = new JsonDocumentOptions { MaxDepth = 4000 };
            using var deep = JsonDocument.Parse(text, options);
            suite
                .Verify(deep.RootElement, proof, key.Public, W3cVectors.Contexts)
                .ShouldBe(new ProofVerdict.CannotCanonicalize("too deep", ""), $"{depth}");
        }
    }

    private static PrivateKey Key(KeyKind kind) => kind == KeyKind.Ed25519 ? Ed25519PrivateKey.Generate() : EcdsaPrivateKey.Generate(kind);

    private static ProofOptions Options(PrivateKey key) => new(Created, DidKey.VerificationMethod(key.Public));

    private static ProofVerdict Verify(byte[] document, Cryptosuite suite, PrivateKey key)
    {
        var root = JsonElement.Parse(document);
        return root.TryGetProperty("proof", out var proof)
            ? suite.Verify(root, proof, key.Public, W3cVectors.Contexts)
            : new ProofVerdict.MalformedProof("proof");
    }
}

file static class Secured
{
    /// <summary>The document with the proof of another.</summary>
    public static byte[] With(this byte[] document, byte[] secured)
    {
        var node = JsonNode.Parse(document)!;
        node["proof"] = JsonNode.Parse(secured)!["proof"]!.DeepClone();
        return node.Bytes();
    }
}
