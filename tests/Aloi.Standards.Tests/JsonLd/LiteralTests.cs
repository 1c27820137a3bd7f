namespace Aloi.Standards.Tests.JsonLd;

/// <summary>Datatypes are reproduced as the contexts have them, however odd: signatures depend on it.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("\"awardedDate\": \"2026-01-01T00:00:00Z\",", "\"2026-01-01T00:00:00Z\"^^<xsd:dateTime>")]
    [InlineData("\"validFrom\": \"2026-01-01T00:00:00Z\",", "\"2026-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>")]
    [InlineData("\"name\": \"a\\\"b\\\\c\\nd\\té\\u0001\\u007f\",", "\"a\\\"b\\\\c\\nd\\té\\u0001\\u007F\"")]
    [InlineData("\"name\": true,", "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>")]
    [InlineData("\"name\": 5,", "\"5\"^^<http://www.w3.org/2001/XMLSchema#integer>")]
    [InlineData("\"name\": 5.0,", "\"5\"^^<http://www.w3.org/2001/XMLSchema#integer>")]
    [InlineData("\"name\": 3.5,", "\"3.5E0\"^^<http://www.w3.org/2001/XMLSchema#double>")]
    [InlineData("\"name\": -0.00012345,", "\"-1.2345E-4\"^^<http://www.w3.org/2001/XMLSchema#double>")]
    [InlineData("\"name\": 1e21,", "\"1.0E21\"^^<http://www.w3.org/2001/XMLSchema#double>")]
    [InlineData("\"name\": 123456789012345678901,", "\"123456789012345683968\"^^<http://www.w3.org/2001/XMLSchema#integer>")]
    [InlineData("\"name\": {\"@value\": \"Brevet\", \"@language\": \"fr-FR\"},", "\"Brevet\"@fr-fr")]
    public void A_value_becomes_this_literal(string members, string literal) =>
        LinkedData.Lines(LinkedData.Credential(members)).ShouldContain(line => line.EndsWith($"> {literal} .", StringComparison.Ordinal));

    [Theory]
    [InlineData("3", "\"3\"^^<https://www.w3.org/2001/XMLSchema#float>")]
    [InlineData("3.5", "\"3.5E0\"^^<https://www.w3.org/2001/XMLSchema#float>")]
    public void Credits_keep_the_datatype_of_their_context(string number, string literal)
    {
        var credential = LinkedData.Credential("", $"\"achievement\": {{\"type\": \"Achievement\", \"creditsAvailable\": {number}}}");
        LinkedData.Lines(credential).ShouldContain(line => line.EndsWith($"#creditsAvailable> {literal} .", StringComparison.Ordinal));
    }

    [Fact]
    public void A_JSON_literal_is_written_in_its_canonical_form()
    {
        const string Json = """
            {
              "@context": { "data": { "@id": "urn:example:data", "@type": "@json" } },
              "@id": "urn:example:node",
              "data": { "b": [1.0, 1e3, true], "a": "é\u0041", "": null }
            }
            """;
        var expected = """{\"\":null,\"a\":\"éA\",\"b\":[1,1000,true]}""";
        LinkedData
            .Lines(Json)
            .ShouldBe([$"<urn:example:node> <urn:example:data> \"{expected}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> ."]);
    }

    [Fact]
    public void Lines_are_sorted_by_code_point_and_not_by_UTF_16_unit()
    {
        // U+1F600 comes after U+FF5E as a code point, and before it as a surrogate pair.
        const string Json = """{ "@id": "urn:example:node", "urn:example:p": ["\uD83D\uDE00", "\uFF5E"] }""";
        LinkedData.Lines(Json).Select(line => line.Split(' ')[2]).ShouldBe(["\"\uFF5E\"", "\"\U0001F600\""]);
    }
}
