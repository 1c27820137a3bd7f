using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.DataIntegrity;

public sealed class EddsaRdfc2022VectorTests
{
    private const string CitizenshipContext = "https://w3id.org/citizenship/v4rc1";

    [Theory]
    [InlineData("unsigned.json", "eddsa-rdfc-2022")]
    [InlineData("employmentAuth.json", "eddsa-rdfc-2022/employ")]
    public void Every_intermediate_value_comes_out(string input, string folder)
    {
        var document = Parse(input);
        SkipWithoutContexts(document);
        var canonical = ProofHash.CanonicalDocument(document, [], W3cVectors.Contexts);
        Encoding.UTF8.GetString(canonical).TrimEnd('\n').ShouldBe(W3cVectors.Text($"{folder}/canonDocDataInt.txt"));
        Hash(canonical).ShouldBe(W3cVectors.Text($"{folder}/docHashDataInt.txt"));

        var configuration = Parse($"{folder}/proofConfigDataInt.json");
        var proof = ProofHash.CanonicalConfiguration(configuration, document.GetProperty("@context"), W3cVectors.Contexts);
        Encoding.UTF8.GetString(proof).TrimEnd('\n').ShouldBe(W3cVectors.Text($"{folder}/proofCanonDataInt.txt"));
        Hash(proof).ShouldBe(W3cVectors.Text($"{folder}/proofHashDataInt.txt"));
        (Hash(proof) + Hash(canonical)).ShouldBe(W3cVectors.Text($"{folder}/combinedHashDataInt.txt"));

        using var key = PrivateKey(Parse("keyPair.json"));
        var signature = new byte[64];
        key.Sign(Convert.FromHexString(W3cVectors.Text($"{folder}/combinedHashDataInt.txt")), signature);
        Convert.ToHexStringLower(signature).ShouldBe(W3cVectors.Text($"{folder}/sigHexDataInt.txt"));
        Multibase.EncodeBase58Btc(signature).ShouldBe(W3cVectors.Text($"{folder}/sigBTC58DataInt.txt"));
    }

    [Theory]
    [InlineData("unsigned.json", "eddsa-rdfc-2022")]
    [InlineData("employmentAuth.json", "eddsa-rdfc-2022/employ")]
    public void Signing_makes_the_very_document_of_the_vector(string input, string folder)
    {
        SkipWithoutContexts(Parse(input));
        using var key = PrivateKey(Parse("keyPair.json"));
        var signed = EddsaRdfc2022.Sign(
            W3cVectors.Bytes(input),
            Options(Parse($"{folder}/proofConfigDataInt.json")),
            key,
            W3cVectors.Contexts
        );
        var expected = Parse($"{folder}/signedDataInt.json");
        JsonElement.DeepEquals(JsonElement.Parse(signed), expected).ShouldBeTrue(Encoding.UTF8.GetString(signed));
        EddsaRdfc2022
            .Verify(expected, expected.GetProperty("proof"), key.PublicKey, W3cVectors.Contexts)
            .ShouldBe(new ProofVerdict.Valid());
    }

    [Theory]
    [InlineData("signedProofSet1.json", 1)]
    [InlineData("signedProofSet2.json", 2)]
    [InlineData("signedProofChain1.json", 3)]
    [InlineData("signedProofChain2.json", 4)]
    public void Every_proof_of_a_set_or_chain_is_valid(string file, int count)
    {
        var document = Parse($"proof-set-chain/{file}");
        var proofs = DataIntegrityProof.Of(document);
        proofs.Count.ShouldBe(count);
        foreach (var proof in proofs)
        {
            EddsaRdfc2022.Verify(document, proof, KeyOf(proof), W3cVectors.Contexts).ShouldBe(new ProofVerdict.Valid());
        }
    }

    [Fact]
    public void A_chained_proof_covers_the_proofs_before_it()
    {
        var text = W3cVectors.Text("proof-set-chain/signedProofChain1.json");
        var changed = JsonElement.Parse(text.Replace("2023-02-24T23:36:38Z", "2023-02-24T23:36:39Z", StringComparison.Ordinal));
        var last = DataIntegrityProof.Of(changed)[2];
        EddsaRdfc2022.Verify(changed, last, KeyOf(last), W3cVectors.Contexts).ShouldBe(new ProofVerdict.SignatureDoesNotMatch());

        var missing = JsonElement.Parse(
            text.Replace("\"id\": \"urn:uuid:26329423", "\"id\": \"urn:uuid:36329423", StringComparison.Ordinal)
        );
        last = DataIntegrityProof.Of(missing)[2];
        EddsaRdfc2022
            .Verify(missing, last, KeyOf(last), W3cVectors.Contexts)
            .ShouldBe(new ProofVerdict.BrokenChain(PreviousProofProblem.Missing, "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544"));
    }

    [Theory]
    [InlineData("proofSetConfig1.json", "keyPair1", "signedProofSet1.json")]
    [InlineData("proofSetConfig2.json", "keyPair2", "signedProofSet2.json")]
    public void Signing_adds_to_a_set_of_proofs(string configuration, string pair, string expected)
    {
        var input = expected is "signedProofSet1.json" ? "unsigned.json" : "signedProofSet1.json";
        using var key = PrivateKey(Parse("proof-set-chain/multiKeyPairs.json").GetProperty(pair));
        var options = Options(Parse($"proof-set-chain/{configuration}"));
        var signed = EddsaRdfc2022.Sign(W3cVectors.Bytes($"proof-set-chain/{input}"), options, key, W3cVectors.Contexts);
        JsonElement
            .DeepEquals(JsonElement.Parse(signed), Parse($"proof-set-chain/{expected}"))
            .ShouldBeTrue(Encoding.UTF8.GetString(signed));
    }

    [Fact]
    public void Another_cryptosuite_or_type_is_unsupported_and_not_invalid()
    {
        var jcs = Parse("eddsa-jcs-2022/signedJCS.json");
        var key = KeyOf(jcs.GetProperty("proof"));
        EddsaRdfc2022
            .Verify(jcs, jcs.GetProperty("proof"), key, W3cVectors.Contexts)
            .ShouldBe(new ProofVerdict.UnsupportedCryptosuite("eddsa-jcs-2022"));
        var old = Parse("Ed25519Signature2020/signedEdSig.json");
        EddsaRdfc2022
            .Verify(old, old.GetProperty("proof"), key, W3cVectors.Contexts)
            .ShouldBe(new ProofVerdict.UnsupportedCryptosuite("Ed25519Signature2020"));
    }

    [Fact]
    public void A_context_that_is_not_known_is_named()
    {
        var document = Parse("eddsa-rdfc-2022/employ/signedDataInt.json");
        var proof = document.GetProperty("proof");
        Assert.SkipWhen(ContextLibrary.Published.Contains(CitizenshipContext), "The context is known.");
        EddsaRdfc2022
            .Verify(document, proof, KeyOf(proof), ContextLibrary.Published)
            .ShouldBe(new ProofVerdict.UnknownContext(CitizenshipContext));
    }

    private static void SkipWithoutContexts(JsonElement document)
    {
        foreach (var context in document.GetProperty("@context").EnumerateArray())
        {
            Assert.SkipUnless(W3cVectors.Contexts.Contains(context.GetString()!), $"The context {context} is not to be had.");
        }
    }

    private static ProofOptions Options(JsonElement configuration)
    {
        XsdDateTime.TryParse(configuration.GetProperty("created").GetString(), out var created).ShouldBeTrue();
        var id = configuration.TryGetProperty("id", out var value) ? value.GetString() : null;
        return new ProofOptions(created, configuration.GetProperty("verificationMethod").GetString()!) { Id = id };
    }

    private static Ed25519PublicKey KeyOf(JsonElement proof) =>
        Multikey.ReadPublic(proof.GetProperty("verificationMethod").GetString()!.Split('#')[1], out _).ShouldBeOfType<Ed25519PublicKey>();

    private static Ed25519PrivateKey PrivateKey(JsonElement pair)
    {
        Multikey.TryReadPrivate(pair.GetProperty("privateKeyMultibase").GetString(), out var key).ShouldBeTrue();
        return key.ShouldBeOfType<Ed25519PrivateKey>();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static JsonElement Parse(string path) => JsonElement.Parse(W3cVectors.Bytes(path));
}
