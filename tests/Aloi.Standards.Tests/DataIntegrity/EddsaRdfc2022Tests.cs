using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity;

public sealed class EddsaRdfc2022Tests : IDisposable
{
    private const string Credential = """
        {
          "@context": ["https://www.w3.org/ns/credentials/v2"],
          "type": ["VerifiableCredential"],
          "issuer": "did:example:issuer",
          "name": "Sécurité — niveau 2 😀 <b>",
          "credentialSubject": { "id": "did:example:holder" }
        }
        """;

    private readonly Ed25519PrivateKey key = Ed25519PrivateKey.FromSeed(Enumerable.Repeat((byte)3, 32).ToArray());

    private ProofOptions Options => new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), DidKey.VerificationMethod(key.PublicKey));

    public void Dispose() => key.Dispose();

    [Fact]
    public void The_signed_document_keeps_its_members_in_order_and_the_proof_comes_last()
    {
        var signed = Encoding.UTF8.GetString(Sign(Credential));
        var unsigned =
            """{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:issuer",""";
        signed.ShouldStartWith(unsigned + "\"name\":\"Sécurité — niveau 2 ");
        signed.ShouldContain("<b>\",\"credentialSubject\":{\"id\":\"did:example:holder\"},\"proof\":{\"type\":\"DataIntegrityProof\"");
        Verify(signed).ShouldBe(new ProofVerdict.Valid());
    }

    [Fact]
    public void Every_changed_value_breaks_the_proof()
    {
        var signed = Encoding.UTF8.GetString(Sign(Credential));
        foreach (
            var (from, to) in new[]
            {
                ("niveau 2", "niveau 3"),
                ("did:example:holder", "did:example:other"),
                ("did:example:issuer", "did:example:me"),
            }
        )
        {
            signed.ShouldContain(from);
            Verify(signed.Replace(from, to, StringComparison.Ordinal)).ShouldBe(new ProofVerdict.SignatureDoesNotMatch());
        }
    }

    [Fact]
    public void Every_changed_statement_of_the_proof_breaks_it()
    {
        var options = Options with { Expires = Options.Created.AddDays(1), Domain = "h.example", Challenge = "c1", Id = "urn:uuid:1" };
        var signed = Encoding.UTF8.GetString(
            EddsaRdfc2022.Sign(Encoding.UTF8.GetBytes(Credential), options, key, ContextLibrary.Published)
        );
        Verify(signed).ShouldBe(new ProofVerdict.Valid());
        foreach (
            var (from, to) in new[]
            {
                ("2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z"),
                ("2026-01-03T03:04:05Z", "2027-01-03T03:04:05Z"),
                ("\"assertionMethod\"", "\"authentication\""),
                ("#z6Mk", "#y6Mk"),
                ("h.example", "i.example"),
                ("\"c1\"", "\"c2\""),
                ("urn:uuid:1", "urn:uuid:2"),
            }
        )
        {
            signed.ShouldContain(from);
            Verify(signed.Replace(from, to, StringComparison.Ordinal)).ShouldBe(new ProofVerdict.SignatureDoesNotMatch(), to);
        }
    }

    [Fact]
    public void Another_key_does_not_match()
    {
        using var other = Ed25519PrivateKey.Generate();
        var signed = JsonElement.Parse(Sign(Credential));
        EddsaRdfc2022
            .Verify(signed, signed.GetProperty("proof"), other.PublicKey, ContextLibrary.Published)
            .ShouldBe(new ProofVerdict.SignatureDoesNotMatch());
    }

    [Fact]
    public void A_member_that_no_context_defines_is_neither_signed_nor_slipped_in()
    {
        var slipped = Encoding
            .UTF8.GetString(Sign(Credential))
            .Replace("\"name\":", "\"grade\":\"A+\",\"name\":", StringComparison.Ordinal);
        Verify(slipped).ShouldBe(new ProofVerdict.CannotCanonicalize("dropped term", "grade"));
        Should
            .Throw<JsonLdException>(() => Sign(Credential.Replace("\"name\"", "\"grade\"", StringComparison.Ordinal)))
            .Code.ShouldBe("dropped term");
    }

    [Fact]
    public void A_context_that_does_not_define_the_terms_of_a_proof_cannot_carry_one()
    {
        const string Plain = """{"@context":{"name":"https://schema.org/name"},"name":"x"}""";
        Should.Throw<JsonLdException>(() => Sign(Plain)).Code.ShouldBe("dropped term");
        var proof = JsonElement.Parse(Sign(Credential)).GetProperty("proof").GetRawText();
        Verify($"{Plain[..^1]},\"proof\":{proof}}}").ShouldBeOfType<ProofVerdict.CannotCanonicalize>().Code.ShouldBe("dropped term");
    }

    [Theory]
    [InlineData("type", "7")]
    [InlineData("type", "[\"DataIntegrityProof\"]")]
    [InlineData("type", "\"\"")]
    [InlineData("type", null)]
    [InlineData("cryptosuite", "7")]
    [InlineData("cryptosuite", "null")]
    [InlineData("cryptosuite", null)]
    [InlineData("verificationMethod", "{\"id\":\"did:x:y#z\"}")]
    [InlineData("verificationMethod", "[]")]
    [InlineData("verificationMethod", null)]
    [InlineData("proofPurpose", "[\"assertionMethod\"]")]
    [InlineData("proofPurpose", null)]
    [InlineData("proofValue", "7")]
    [InlineData("proofValue", "[\"z1\"]")]
    [InlineData("proofValue", "\"\"")]
    [InlineData("proofValue", "\"z\"")]
    [InlineData("proofValue", "\"z0OIl\"")]
    [InlineData("proofValue", "\"z111111111111111111111111111111111111111111111111111111111111111\"")]
    [InlineData("proofValue", "\"uAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")]
    [InlineData("proofValue", "\"\\ud800\"")]
    [InlineData("proofValue", null)]
    [InlineData("created", "\"yesterday\"")]
    [InlineData("created", "1700000000")]
    [InlineData("created", "\"2026-02-30T00:00:00Z\"")]
    [InlineData("expires", "\"2026-01-01\"")]
    [InlineData("challenge", "[]")]
    [InlineData("domain", "7")]
    [InlineData("domain", "[\"a\",7]")]
    [InlineData("previousProof", "{}")]
    [InlineData("previousProof", "[7]")]
    [InlineData("nonce", "1")]
    [InlineData("id", "1")]
    public void A_malformed_proof_names_the_member(string member, string? value)
    {
        var signed = JsonNode.Parse(Sign(Credential))!;
        var proof = signed["proof"]!.AsObject();
        proof.Remove(member);
        var text = proof.ToJsonString();
        var changed = value is null ? text : $"{text[..^1]},\"{member}\":{value}}}";
        Verify($"{Credential.TrimEnd()[..^1]},\"proof\":{changed}}}").ShouldBe(new ProofVerdict.MalformedProof(member));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_proof_that_is_no_object_is_malformed(string proof)
    {
        var element = JsonElement.Parse(proof);
        EddsaRdfc2022
            .Verify(JsonElement.Parse(Credential), element, key.PublicKey, ContextLibrary.Published)
            .ShouldBe(new ProofVerdict.MalformedProof("proof"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_document_without_context_cannot_be_canonicalised(string document)
    {
        var proof = JsonElement.Parse(Sign(Credential)).GetProperty("proof");
        EddsaRdfc2022
            .Verify(JsonElement.Parse(document), proof, key.PublicKey, ContextLibrary.Published)
            .ShouldBe(new ProofVerdict.CannotCanonicalize("no context", "@context"));
        Should.Throw<ArgumentException>(() => Sign(document));
    }

    [Theory]
    [InlineData("\"name\":\"\\ud800\",")]
    [InlineData("\"name\":{\"a\":{\"@id\":[1]}},")]
    [InlineData("\"@id\":[],")]
    [InlineData("\"@graph\":7,\"@index\":{},")]
    [InlineData("\"\\ud800\":1,")]
    [InlineData("\"\\udc00proof\":1,\"pr\\u006fof\":1,")]
    public void No_document_makes_verification_throw(string member)
    {
        var signed = Encoding.UTF8.GetString(Sign(Credential)).Replace("\"issuer\":", member + "\"issuer\":", StringComparison.Ordinal);
        Verify(signed).ShouldNotBe(new ProofVerdict.Valid());

        // The same with the proof first and the odd member last: nothing may depend on which one is met first.
        var proof = JsonElement.Parse(Sign(Credential)).GetProperty("proof");
        var turned = JsonElement.Parse($"{{\"proof\":{proof.GetRawText()},{Credential.Trim()[1..^1]},{member[..^1]}}}");
        EddsaRdfc2022.Verify(turned, proof, key.PublicKey, ContextLibrary.Published).ShouldNotBe(new ProofVerdict.Valid());
    }

    [Fact]
    public void A_document_without_proof_has_an_empty_set()
    {
        DataIntegrityProof.Of(JsonElement.Parse(Credential)).ShouldBeEmpty();
        DataIntegrityProof.Of(JsonElement.Parse("7")).ShouldBeEmpty();
    }

    [Fact]
    public void A_small_chain_cannot_ask_for_a_huge_document()
    {
        var ids = string.Join(',', Enumerable.Repeat("\"urn:uuid:1\"", 17));
        var options = Options with { Id = "urn:uuid:1" };
        var signed = Encoding.UTF8.GetString(
            EddsaRdfc2022.Sign(Encoding.UTF8.GetBytes(Credential), options, key, ContextLibrary.Published)
        );
        Verify(signed.Replace("\"proofPurpose\"", $"\"previousProof\":[{ids}],\"proofPurpose\"", StringComparison.Ordinal))
            .ShouldBe(new ProofVerdict.BrokenChain(PreviousProofProblem.TooMany, "urn:uuid:1"));
    }

    [Fact]
    public void A_batch_signs_each_document_as_if_it_were_alone()
    {
        var other = Credential.Replace(
            "[\"https://www.w3.org/ns/credentials/v2\"]",
            "\"https://www.w3.org/ns/credentials/v2\"",
            StringComparison.Ordinal
        );
        string[] documents = [Credential, other, Credential.Replace("niveau 2", "niveau 3", StringComparison.Ordinal)];
        var signer = new EddsaRdfc2022Signer(Options, key, ContextLibrary.Published);
        var signed = signer.Sign([.. documents.Select(d => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(d))]);
        signed.ShouldBe(documents.Select(Sign));
        signed.ShouldAllBe(s => Verify(Encoding.UTF8.GetString(s)) == new ProofVerdict.Valid());
    }

    [Fact]
    public void Several_threads_share_one_signer()
    {
        var signer = new EddsaRdfc2022Signer(Options, key, ContextLibrary.Published);
        Parallel.For(
            0,
            64,
            i =>
            {
                var context =
                    i % 2 == 0
                        ? Credential
                        : Credential.Replace(
                            "[\"https://www.w3.org/ns/credentials/v2\"]",
                            "\"https://www.w3.org/ns/credentials/v2\"",
                            StringComparison.Ordinal
                        );
                var document = context.Replace("niveau 2", $"niveau {i}", StringComparison.Ordinal);
                Verify(Encoding.UTF8.GetString(signer.Sign(Encoding.UTF8.GetBytes(document)))).ShouldBe(new ProofVerdict.Valid());
            }
        );
    }

    [Fact]
    public void What_is_not_JSON_or_holds_a_name_twice_is_not_signed()
    {
        Should.Throw<StrictJsonException>(() => Sign("{")).Code.ShouldBe("invalid JSON");
        var twice = Credential.Replace("\"name\"", "\"issuer\"", StringComparison.Ordinal);
        Should.Throw<StrictJsonException>(() => Sign(twice)).Code.ShouldBe("duplicate key");
    }

    private byte[] Sign(string document) => EddsaRdfc2022.Sign(Encoding.UTF8.GetBytes(document), Options, key, ContextLibrary.Published);

    private ProofVerdict Verify(string document)
    {
        var parsed = JsonElement.Parse(document);
        return EddsaRdfc2022.Verify(parsed, parsed.GetProperty("proof"), key.PublicKey, ContextLibrary.Published);
    }
}
