using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Multiformats;
using Aloi.Standards.Tests.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity;

/// <summary>The W3C vectors of the cryptosuites that have no file of their own, with every intermediate value.</summary>
public sealed class SuiteVectorTests
{
    private const string Eddsa = "vc-di-eddsa";
    private const string Ecdsa = "vc-di-ecdsa";

    [Theory]
    [InlineData(Eddsa, "eddsa-jcs-2022", "JCS")]
    [InlineData(Ecdsa, "ecdsa-jcs-2019-p256", "JCSECDSAP256")]
    [InlineData(Ecdsa, "ecdsa-jcs-2019-p384", "JCSECDSAP384")]
    [InlineData(Ecdsa, "ecdsa-rdfc-2019-p256", "ECDSAP256")]
    [InlineData(Ecdsa, "ecdsa-rdfc-2019-p384", "ECDSAP384")]
    [InlineData(Ecdsa, "ecdsa-rdfc-2019-p256/employ", "ECDSAP256")]
    [InlineData(Ecdsa, "ecdsa-rdfc-2019-p384/employ", "ECDSAP384")]
    public void Every_intermediate_value_comes_out(string specification, string folder, string suffix)
    {
        var at = $"vectors/{specification}/{folder}";
        var unsigned = Parse(
            $"vectors/{specification}/{(folder.EndsWith("employ", StringComparison.Ordinal) ? "employmentAuth" : "unsigned")}.json"
        );
        SkipWithoutContexts(unsigned);
        var hash = suffix.EndsWith("P384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;
        var parts = new HashedParts(unsigned, Parse($"{at}/proofConfig{suffix}.json"), default);
        Transformation transformation = suffix.StartsWith("JCS", StringComparison.Ordinal)
            ? new JcsTransformation()
            : new RdfcTransformation();

        var document = transformation.Document(parts, hash, W3cVectors.Contexts);
        Encoding.UTF8.GetString(document).TrimEnd('\n').ShouldBe(Text($"{at}/canonDoc{suffix}.txt"));
        Hash(hash, document).ShouldBe(Text($"{at}/docHash{suffix}.txt"));

        var configuration = transformation.Configuration(parts, hash, W3cVectors.Contexts);
        Encoding.UTF8.GetString(configuration).TrimEnd('\n').ShouldBe(Text($"{at}/proofCanon{suffix}.txt"));
        Hash(hash, configuration).ShouldBe(Text($"{at}/proofHash{suffix}.txt"));
        (Hash(hash, configuration) + Hash(hash, document)).ShouldBe(Text($"{at}/combinedHash{suffix}.txt"));

        var signed = Parse($"{at}/signed{suffix}.json");
        var proof = signed.GetProperty("proof");
        var signature = Convert.FromHexString(Text($"{at}/sigHex{suffix}.txt"));
        proof.GetProperty("proofValue").GetString().ShouldBe(Multibase.EncodeBase58Btc(signature));
        var suite = Cryptosuites.Find(proof.GetProperty("cryptosuite").GetString())!;
        suite.Verify(signed, proof, KeyOf(proof), W3cVectors.Contexts).ShouldBe(new ProofVerdict.Valid());
    }

    [Theory]
    [InlineData(Ecdsa, "ecdsa-jcs-2019-p256", "p256KeyPair", "JCSECDSAP256", "secretKeyMultibase")]
    [InlineData(Ecdsa, "ecdsa-jcs-2019-p384", "p384KeyPair", "JCSECDSAP384", "secretKeyMultibase")]
    [InlineData(Ecdsa, "ecdsa-rdfc-2019-p256", "p256KeyPair", "ECDSAP256", "secretKeyMultibase")]
    [InlineData(Ecdsa, "ecdsa-rdfc-2019-p384", "p384KeyPair", "ECDSAP384", "secretKeyMultibase")]
    [InlineData(Eddsa, "eddsa-jcs-2022", "keyPair", "JCS", "privateKeyMultibase")]
    public void Signing_makes_the_document_of_the_vector_but_for_the_random_of_ECDSA(
        string specification,
        string folder,
        string pair,
        string suffix,
        string member
    )
    {
        var expected = Parse($"vectors/{specification}/{folder}/signed{suffix}.json");
        var proof = expected.GetProperty("proof");
        Multikey.TryReadPrivate(Parse($"vectors/{specification}/{pair}.json").GetProperty(member).GetString(), out var key).ShouldBeTrue();
        XsdDateTime.TryParse(proof.GetProperty("created").GetString(), out var created).ShouldBeTrue();
        var suite = Cryptosuites.Find(proof.GetProperty("cryptosuite").GetString())!;
        var options = new ProofOptions(created, proof.GetProperty("verificationMethod").GetString()!);
        var signed = JsonElement.Parse(
            suite.Sign(Vectors.Read($"vectors/{specification}/unsigned.json"), options, key!, W3cVectors.Contexts)
        );
        suite.Verify(signed, signed.GetProperty("proof"), key!.Public, W3cVectors.Contexts).ShouldBe(new ProofVerdict.Valid());

        var value = proof.GetProperty("proofValue").GetString()!;
        var ours = signed.GetProperty("proof").GetProperty("proofValue").GetString()!;
        var same = signed.GetRawText().Replace(ours, value, StringComparison.Ordinal);
        JsonElement.DeepEquals(JsonElement.Parse(same), expected).ShouldBeTrue(same);
        (key.Kind == KeyKind.Ed25519).ShouldBe(ours == value);
    }

    private static void SkipWithoutContexts(JsonElement document)
    {
        foreach (var context in document.GetProperty("@context").EnumerateArray())
        {
            Assert.SkipUnless(W3cVectors.Contexts.Contains(context.GetString()!), $"The context {context} is not to be had.");
        }
    }

    private static PublicKey KeyOf(JsonElement proof) =>
        Multikey.ReadPublic(proof.GetProperty("verificationMethod").GetString()!.Split('#')[1], out _).ShouldNotBeNull();

    private static string Hash(HashAlgorithmName hash, byte[] bytes) =>
        Convert.ToHexStringLower(CryptographicOperations.HashData(hash, bytes));

    private static JsonElement Parse(string path) => JsonElement.Parse(Vectors.Read(path));

    private static string Text(string path) => Encoding.UTF8.GetString(Vectors.Read(path)).TrimEnd('\r', '\n');
}
