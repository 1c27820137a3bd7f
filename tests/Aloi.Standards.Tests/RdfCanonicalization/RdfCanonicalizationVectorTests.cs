using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;
using Aloi.Standards.Tests.JsonLd;

namespace Aloi.Standards.Tests.RdfCanonicalization;

/// <summary>The W3C test suite of RDFC-1.0.</summary>
public sealed class RdfCanonicalizationVectorTests
{
    public static TheoryData<string> Vectors => new(Ids());

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_vector_of_the_W3C_passes(string id)
    {
        using var manifest = JsonDocument.Parse(Tests.JsonLd.Vectors.Read("vectors/rdf-canon/manifest.jsonld"));
        var test = manifest.RootElement.GetProperty("entries").EnumerateArray().First(e => e.GetProperty("id").ValueEquals(id));
        var dataset = NQuadsReader.Read(Read(test, "action"));
        var usesSha384 = test.TryGetProperty("hashAlgorithm", out var hash) && hash.ValueEquals("SHA384");
        var options = new CanonicalizationOptions { Hash = usesSha384 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256 };

        switch (test.GetProperty("type").GetString())
        {
            case "rdfc:RDFC10EvalTest":
                var canonical = RdfCanonicalizer.Canonicalize(dataset, options);
                Encoding.UTF8.GetString(canonical.NQuads).ShouldBe(Encoding.UTF8.GetString(Read(test, "result")));
                break;
            case "rdfc:RDFC10MapTest":
                var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(Read(test, "result"))!;
                var issued = RdfCanonicalizer.Canonicalize(dataset, options).IssuedIdentifiers;
                issued.OrderBy(p => p.Key, StringComparer.Ordinal).ShouldBe(expected.OrderBy(p => p.Key, StringComparer.Ordinal));
                break;
            case "rdfc:RDFC10NegativeEvalTest":
                Should.Throw<JsonLdException>(() => RdfCanonicalizer.Canonicalize(dataset, options)).Code.ShouldBe("too much work");
                break;
            default:
                Assert.Fail("The manifest holds a test of an unknown type.");
                break;
        }
    }

    private static byte[] Read(JsonElement test, string property) =>
        Tests.JsonLd.Vectors.Read("vectors/rdf-canon/" + test.GetProperty(property).GetString());

    // Without the data there is nothing to list, yet one row must exist for the theory to be reported as skipped.
    private static IEnumerable<string> Ids()
    {
        if (Tests.JsonLd.Vectors.Find("vectors/rdf-canon/manifest.jsonld") is not { } path)
        {
            return ["the data is absent"];
        }

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. manifest.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!)];
    }
}
