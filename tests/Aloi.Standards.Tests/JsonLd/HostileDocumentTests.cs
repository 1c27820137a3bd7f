using System.Text;
using System.Text.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.JsonLd;

public sealed class HostileDocumentTests
{
    [Fact]
    public void An_unknown_context_is_told_apart_and_named()
    {
        var error = LinkedData.Refused("""{ "@context": ["https://www.w3.org/ns/credentials/v2", "https://example.org/ours"] }""");
        (error.Code, error.Subject).ShouldBe(("unknown context", "https://example.org/ours"));
    }

    [Fact]
    public void A_context_that_is_added_is_known_from_then_on_and_changes_no_other_library()
    {
        var more = ContextLibrary.Published.With(
            "https://example.org/ours",
            """{"@context": {"salary": "urn:example:salary"}}"""u8.ToArray()
        );
        more.Contains("https://example.org/ours").ShouldBeTrue();
        ContextLibrary.Published.Contains("https://example.org/ours").ShouldBeFalse();

        var document = """{ "@context": "https://example.org/ours", "@id": "urn:example:node", "salary": "1" }""";
        LinkedData.Lines(document, refuseDroppedTerms: true, more).ShouldBe(["<urn:example:node> <urn:example:salary> \"1\" ."]);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(1000)]
    public void Depth_is_bounded(int depth)
    {
        var json = string.Concat(Enumerable.Repeat("{\"urn:example:p\":", depth)) + "\"x\"" + new string('}', depth);
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2000 });
        if (depth <= 64)
        {
            LinkedDataCanonicalizer.Canonicalize(document.RootElement, ContextLibrary.Published).ShouldNotBeEmpty();
        }
        else
        {
            Should
                .Throw<JsonLdException>(() => LinkedDataCanonicalizer.Canonicalize(document.RootElement, ContextLibrary.Published))
                .Code.ShouldBe("too deep");
        }
    }

    [Fact]
    public void The_number_of_values_is_bounded()
    {
        var limits = new LinkedDataLimits { MaxNodes = 10 };
        var json = """{ "urn:example:p": [1, 2, 3, 4, 5, 6, 7, 8, 9] }"""u8.ToArray();
        Should
            .Throw<JsonLdException>(() =>
                LinkedDataCanonicalizer.Canonicalize(json, ContextLibrary.Published, new LinkedDataOptions { Limits = limits })
            )
            .Code.ShouldBe("too much work");
    }

    [Theory]
    [InlineData("{\"@id\": \"urn:example:a\", \"@id\": \"urn:example:b\"}")]
    [InlineData("{\"urn:example:p\": {\"urn:example:q\": 1, \"urn:example:r\": {\"urn:example:q\": 2}, \"urn:example:\\u0071\": 3}}")]
    public void A_key_that_comes_twice_is_refused(string json) => LinkedData.Refused(json).Code.ShouldBe("duplicate key");

    [Theory]
    [InlineData("@id")]
    [InlineData("@type")]
    public void A_map_by_identifier_or_type_holds_no_plain_values(string container)
    {
        var context = $$"""{ "p": { "@id": "urn:example:p", "@container": "{{container}}" } }""";
        LinkedData
            .Refused($$"""{ "@context": {{context}}, "p": { "urn:example:key": { "@value": 1 } } }""")
            .Code.ShouldBe("invalid value object");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => LinkedData.Refused("{\"urn:example:p\": \"\\ud800\"}").Code.ShouldBe("invalid JSON");

    [Theory]
    [InlineData(
        "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\", {\"name\": \"urn:example:name\"}]}",
        "protected term redefinition"
    )]
    [InlineData("{\"@context\": [\"https://www.w3.org/ns/credentials/v2\", null]}", "invalid context nullification")]
    public void Protected_terms_stay_what_they_are(string json, string code) => LinkedData.Refused(json).Code.ShouldBe(code);

    [Fact]
    public void Contexts_without_end_are_refused()
    {
        var terms = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"t{i}\":\"urn:example:{i}\""));
        var contexts = string.Join(',', Enumerable.Repeat("{}", 3000));
        LinkedData.Refused($$"""{ "@context": [ { {{terms}} }, {{contexts}} ] }""").Code.ShouldBe("too much work");
    }

    [Fact]
    public void Many_names_and_many_contexts_of_ones_own_take_little_memory()
    {
        var names = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"urn:example:n{i}\": {i}"));
        var nodes = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{ "@context": { "t": "urn:example:t" }, "t": {{i}} }"""));
        var before = GC.GetAllocatedBytesForCurrentThread();
        LinkedData.Lines($$"""{ "@id": "urn:example:all", {{names}}, "urn:example:p": [ {{nodes}} ] }""").Length.ShouldBe(20_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000_000);
    }

    [Fact]
    public void Ten_thousand_nodes_and_a_list_of_ten_thousand_are_canonicalised()
    {
        var nodes = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{ "urn:example:n": {{i}} }"""));
        LinkedData.Lines($$"""{ "@id": "urn:example:all", "urn:example:p": [ {{nodes}} ] }""").Length.ShouldBe(20_000);

        var items = string.Join(',', Enumerable.Range(0, 10_000));
        LinkedData.Lines($$"""{ "@id": "urn:example:all", "urn:example:p": { "@list": [ {{items}} ] } }""").Length.ShouldBe(20_001);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(300)]
    public void A_long_list_of_equal_values_is_too_much_work_and_overflows_nothing(int count)
    {
        var items = string.Join(',', Enumerable.Repeat("1", count));
        LinkedData
            .Refused($$"""{ "@id": "urn:example:all", "urn:example:p": { "@list": [ {{items}} ] } }""")
            .Code.ShouldBe("too much work");
    }

    [Fact]
    public void A_poison_graph_is_given_up()
    {
        // Ten nodes, each of which points to all ten: every order in which they may be named must be tried.
        var nodes = Enumerable.Range(0, 10).Select(i => $"{{\"@id\": \"_:e{i}\", \"urn:example:p\": [{Links()}]}}");
        LinkedData.Refused($"{{\"@graph\": [{string.Join(',', nodes)}]}}").Code.ShouldBe("too much work");

        static string Links() => string.Join(',', Enumerable.Range(0, 10).Select(i => $"{{\"@id\": \"_:e{i}\"}}"));
    }

    [Fact]
    public void Many_threads_may_share_a_library_from_its_first_document_on()
    {
        var badge = Encoding.UTF8.GetString(Vectors.Read("bench-badge.json"));
        var fresh = ContextLibrary.Published.With("urn:example:unused", "{}"u8.ToArray());
        var results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = string.Join('\n', LinkedData.Lines(badge, contexts: fresh)));
        results.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }
}
