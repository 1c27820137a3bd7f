using System.Text;
using System.Text.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.ToRdf;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.Tests.JsonLd;

/// <summary>The W3C test suites of JSON-LD 1.1. A failing test must be listed with its reason, and a listed one must fail.</summary>
public sealed class JsonLdVectorTests
{
    [Fact]
    public void Documents_become_the_quads_that_the_W3C_suite_expects()
    {
        var suite = new JsonLdSuite("toRdf");
        suite.Run(Known("toRdf"), test => CompareQuads(suite, test)).ShouldBe(454);
    }

    [Fact]
    public void Documents_expand_as_the_W3C_suite_expects()
    {
        var suite = new JsonLdSuite("expand");
        suite.Run(Known("expand"), test => CompareExpanded(suite, test)).ShouldBe(375);
    }

    private static string Known(string name) => Path.Combine(AppContext.BaseDirectory, "JsonLd", $"known-failures.{name}.txt");

    private static string? CompareQuads(JsonLdSuite suite, JsonElement test)
    {
        var direction = JsonLdSuite.Option(test, "rdfDirection") switch
        {
            "i18n-datatype" => RdfDirection.I18nDatatype,
            "compound-literal" => RdfDirection.CompoundLiteral,
            _ => RdfDirection.None,
        };
        var dataset = LinkedDataReader.Emit(suite.Expand(test), new RdfOptions(RefuseDroppedTerms: false, direction));
        if (!test.TryGetProperty("expect", out var file))
        {
            return null;
        }

        var expected = Canonical(NQuadsReader.Read(JsonLdSuite.Read(file.GetString()!)));
        var actual = Canonical(dataset);
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : $"gives\n{actual}instead of\n{expected}";
    }

    private static string Canonical(RdfDataset dataset) => Encoding.UTF8.GetString(RdfCanonicalizer.Canonicalize(dataset).NQuads);

    private static string? CompareExpanded(JsonLdSuite suite, JsonElement test)
    {
        var json = ExpandedJsonWriter.Write(suite.Expand(test));
        if (!test.TryGetProperty("expect", out var file))
        {
            return null;
        }

        using var expected = JsonDocument.Parse(JsonLdSuite.Read(file.GetString()!));
        using var actual = JsonDocument.Parse(json);
        return JsonLdEquality.AreSame(expected.RootElement, actual.RootElement)
            ? null
            : $"gives\n{Encoding.UTF8.GetString(json)}\ninstead of\n{JsonSerializer.Serialize(expected.RootElement)}";
    }
}
