using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.DataIntegrity;

public sealed class ProofChainTests
{
    private const string First = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    private const string Second = "urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54";

    private static readonly byte[] Document =
        """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],
        "issuer":"did:example:i","credentialSubject":{"id":"did:example:s"}}
        """u8.ToArray();

    [Theory]
    [InlineData("proofChainConfig1.json", "keyPair3", "signedProofSet2.json", "signedProofChain1.json")]
    [InlineData("proofChainConfig2.json", "keyPair4", "signedProofChain1.json", "signedProofChain2.json")]
    public void Signing_after_other_proofs_makes_the_very_document_of_the_vector(string file, string pair, string input, string expected)
    {
        var configuration = JsonElement.Parse(W3cVectors.Bytes($"proof-set-chain/{file}"));
        Multikey
            .TryReadPrivate(
                JsonElement
                    .Parse(W3cVectors.Bytes("proof-set-chain/multiKeyPairs.json"))
                    .GetProperty(pair)
                    .GetProperty("privateKeyMultibase")
                    .GetString(),
                out var key
            )
            .ShouldBeTrue();
        XsdDateTime.TryParse(configuration.GetProperty("created").GetString(), out var created).ShouldBeTrue();
        var previous = configuration.GetProperty("previousProof");
        var options = new ProofOptions(created, configuration.GetProperty("verificationMethod").GetString()!)
        {
            Id = configuration.TryGetProperty("id", out var id) ? id.GetString() : null,
            PreviousProofs =
                previous.ValueKind == JsonValueKind.Array
                    ? [.. previous.EnumerateArray().Select(p => p.GetString()!)]
                    : [previous.GetString()!],
        };
        var signed = Cryptosuites.EddsaRdfc2022.Sign(W3cVectors.Bytes($"proof-set-chain/{input}"), options, key!, W3cVectors.Contexts);
        JsonElement
            .DeepEquals(JsonElement.Parse(signed), JsonElement.Parse(W3cVectors.Bytes($"proof-set-chain/{expected}")))
            .ShouldBeTrue(System.Text.Encoding.UTF8.GetString(signed));
    }

    [Theory]
    [InlineData("eddsa-rdfc-2022", KeyKind.Ed25519)]
    [InlineData("eddsa-jcs-2022", KeyKind.Ed25519)]
    [InlineData("ecdsa-rdfc-2019", KeyKind.P256)]
    [InlineData("ecdsa-jcs-2019", KeyKind.P384)]
    public void A_later_proof_covers_the_one_before_it(string name, KeyKind kind)
    {
        using var key = kind == KeyKind.Ed25519 ? (PrivateKey)Ed25519PrivateKey.Generate() : EcdsaPrivateKey.Generate(kind);
        var suite = Cryptosuites.Find(name)!;
        var chain = JsonNode.Parse(Chain(suite, key))!;
        Verify(chain, suite, key).ShouldBe([new ProofVerdict.Valid(), new ProofVerdict.Valid()]);

        var changed = chain.DeepClone();
        changed["proof"]![0]!["created"] = "2026-01-02T03:04:06Z";
        Verify(changed, suite, key).ShouldBe([new ProofVerdict.SignatureDoesNotMatch(), new ProofVerdict.SignatureDoesNotMatch()]);

        var missing = chain.DeepClone();
        missing["proof"]![0]!["id"] = "urn:uuid:other";
        Verify(missing, suite, key)[1].ShouldBe(new ProofVerdict.BrokenChain(PreviousProofProblem.Missing, First));

        var twice = chain.DeepClone();
        twice["proof"]!.AsArray().Add(twice["proof"]![0]!.DeepClone());
        Verify(twice, suite, key)[1].ShouldBe(new ProofVerdict.BrokenChain(PreviousProofProblem.Ambiguous, First));
    }

    [Fact]
    public void A_circle_of_proofs_is_named()
    {
        using var key = Ed25519PrivateKey.Generate();
        var circle = JsonNode.Parse(Chain(Cryptosuites.EddsaJcs2022, key))!;
        circle["proof"]![0]!["previousProof"] = Second;
        Verify(circle, Cryptosuites.EddsaJcs2022, key)
            .ShouldBe([
                new ProofVerdict.BrokenChain(PreviousProofProblem.Circular, First),
                new ProofVerdict.BrokenChain(PreviousProofProblem.Circular, Second),
            ]);
    }

    [Fact]
    public void Too_many_proofs_before_one_are_not_looked_at()
    {
        using var key = Ed25519PrivateKey.Generate();
        var chain = JsonNode.Parse(Chain(Cryptosuites.EddsaJcs2022, key))!;
        chain["proof"]![1]!["previousProof"] = new JsonArray([.. Enumerable.Range(0, 17).Select(i => JsonValue.Create($"urn:p:{i}"))]);
        Verify(chain, Cryptosuites.EddsaJcs2022, key)[1].ShouldBe(new ProofVerdict.BrokenChain(PreviousProofProblem.TooMany, "urn:p:0"));
    }

    [Fact]
    public void Nothing_is_signed_after_a_proof_that_is_not_there()
    {
        using var key = Ed25519PrivateKey.Generate();
        var options = Options(key) with { PreviousProofs = [First] };
        foreach (var suite in Cryptosuites.All.Where(s => s.Takes(KeyKind.Ed25519)))
        {
            Should.Throw<ArgumentException>(() => suite.Sign(Document, options, key, W3cVectors.Contexts)).Message.ShouldContain(First);
        }

        Should.Throw<ArgumentException>(() => new EddsaRdfc2022Signer(options, key, W3cVectors.Contexts));
    }

    private static byte[] Chain(Cryptosuite suite, PrivateKey key)
    {
        var first = suite.Sign(Document, Options(key) with { Id = First }, key, W3cVectors.Contexts);
        return suite.Sign(first, Options(key) with { Id = Second, PreviousProofs = [First] }, key, W3cVectors.Contexts);
    }

    private static ProofOptions Options(PrivateKey key) =>
        new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), DidKey.VerificationMethod(key.Public));

    private static List<ProofVerdict> Verify(JsonNode document, Cryptosuite suite, PrivateKey key)
    {
        var root = JsonElement.Parse(document.ToJsonString());
        return [.. DataIntegrityProof.Of(root).Select(proof => suite.Verify(root, proof, key.Public, W3cVectors.Contexts))];
    }
}
