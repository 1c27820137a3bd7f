using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.JsonLd;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.Tests.JsonLd;

/// <summary>The canonical forms that the W3C publishes with its Data Integrity test vectors.</summary>
public sealed class DataIntegrityVectorTests
{
    private const string Examples = "https://www.w3.org/ns/credentials/examples/v2";

    [Theory]
    [InlineData("vc-di-eddsa/unsigned.json", "vc-di-eddsa/eddsa-rdfc-2022/canonDocDataInt.txt", "SHA256")]
    [InlineData("vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json", "vc-di-eddsa/eddsa-rdfc-2022/proofCanonDataInt.txt", "SHA256")]
    [InlineData("vc-di-ecdsa/unsigned.json", "vc-di-ecdsa/ecdsa-rdfc-2019-p256/canonDocECDSAP256.txt", "SHA256")]
    [InlineData("vc-di-ecdsa/unsigned.json", "vc-di-ecdsa/ecdsa-rdfc-2019-p384/canonDocECDSAP384.txt", "SHA384")]
    [InlineData(
        "vc-di-ecdsa/ecdsa-rdfc-2019-p384/proofConfigECDSAP384.json",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p384/proofCanonECDSAP384.txt",
        "SHA384"
    )]
    public void A_published_document_has_its_published_canonical_form(string input, string expected, string hash)
    {
        var contexts = ContextLibrary.Published.With(Examples, Vectors.Read("contexts/credentials-examples-v2.jsonld"));
        var options = new LinkedDataOptions
        {
            RefuseDroppedTerms = true,
            Canonicalization = new CanonicalizationOptions { Hash = new HashAlgorithmName(hash) },
        };

        var canonical = LinkedDataCanonicalizer.Canonicalize(Vectors.Read("vectors/" + input), contexts, options);

        Encoding.UTF8.GetString(canonical.NQuads).ShouldBe(Encoding.UTF8.GetString(Vectors.Read("vectors/" + expected)));
    }
}
