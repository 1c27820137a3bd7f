using System.Text;
using System.Text.Json;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

public sealed class SelectionTests
{
    // The document of RFC 6901 section 5.
    private const string Rfc6901 = """
        {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
        """;

    private const string Document = """
        {
          "@context": "urn:c", "id": "urn:1", "type": ["A", "B"],
          "one": {"@context": "urn:d", "id": "_:x", "type": "C", "name": "n", "other": [1, {"deep": true, "id": "urn:2"}, 3]},
          "many": [{"name": "first", "more": 1}, {"name": "second"}, {"type": "T", "name": "third"}],
          "text": "t\u00e9"
        }
        """;

    [Theory]
    [InlineData("/foo/0", """{"foo":["bar"]}""")]
    [InlineData("/", """{"":0}""")]
    [InlineData("/a~1b", """{"a/b":1}""")]
    [InlineData("/c%d", """{"c%d":2}""")]
    [InlineData("/e^f", """{"e^f":3}""")]
    [InlineData("/g|h", """{"g|h":4}""")]
    [InlineData("/i\\j", """{"i\\j":5}""")]
    [InlineData("/k\"l", """{"k\"l":6}""")]
    [InlineData("/ ", """{" ":7}""")]
    [InlineData("/m~0n", """{"m~n":8}""")]
    [InlineData("", Rfc6901)]
    public void The_pointers_of_RFC_6901_select_their_values(string pointer, string expected) =>
        Select(Rfc6901, pointer).ShouldBe(expected);

    [Fact]
    public void Every_object_on_the_way_keeps_its_context_its_identifier_and_its_types()
    {
        Select(Document, "/one/other/1/deep")
            .ShouldBe(
                """{"@context":"urn:c","id":"urn:1","type":["A", "B"],"one":{"@context":"urn:d","id":"_:x","type":"C","other":[{"deep":true,"id":"urn:2"}]}}"""
            );
        Select(Document, "/many/2/type").ShouldBe("""{"@context":"urn:c","id":"urn:1","type":["A", "B"],"many":[{"type":"T"}]}""");
    }

    [Fact]
    public void Several_pointers_make_one_selection_in_the_order_of_the_document()
    {
        var both = Select(Document, "/text", "/many/2/name", "/many/0/name", "/many/0/name");
        both.ShouldBe(
            """{"@context":"urn:c","id":"urn:1","type":["A", "B"],"many":[{"name":"first"},{"type":"T","name":"third"}],"text":"t\u00e9"}"""
        );
        Select(Document, "/many", "/many/0/name").ShouldContain("\"more\": 1");
    }

    [Theory]
    [InlineData("one", DerivationProblem.MalformedPointer)]
    [InlineData("/a~", DerivationProblem.MalformedPointer)]
    [InlineData("/a~2", DerivationProblem.MalformedPointer)]
    [InlineData("/two", DerivationProblem.PointerNotFound)]
    [InlineData("/many/3", DerivationProblem.PointerNotFound)]
    [InlineData("/many/00", DerivationProblem.PointerNotFound)]
    [InlineData("/many/-", DerivationProblem.PointerNotFound)]
    [InlineData("/many/-1", DerivationProblem.PointerNotFound)]
    [InlineData("/many/+1", DerivationProblem.PointerNotFound)]
    [InlineData("/many/99999999999", DerivationProblem.PointerNotFound)]
    [InlineData("/text/0", DerivationProblem.PointerNotFound)]
    [InlineData("/one/", DerivationProblem.PointerNotFound)]
    public void A_pointer_that_is_none_or_leads_to_nothing_is_named(string pointer, DerivationProblem problem)
    {
        using var parsed = JsonDocument.Parse(Document);
        PointerTree.Of(parsed.RootElement, ["/text", pointer], out var refused).ShouldBeNull();
        refused.ShouldBe(new Derivation.Refused(problem, pointer));
    }

    [Fact]
    public void Too_many_pointers_are_refused()
    {
        using var parsed = JsonDocument.Parse(Document);
        PointerTree.Of(parsed.RootElement, [.. Enumerable.Repeat("/text", 1025)], out var refused).ShouldBeNull();
        refused!.Problem.ShouldBe(DerivationProblem.TooManyPointers);
    }

    [Fact]
    public void Each_selected_object_knows_where_it_stood()
    {
        var bytes = Encoding.UTF8.GetBytes(Document);
        using var parsed = JsonDocument.Parse(bytes);
        var tree = PointerTree.Of(parsed.RootElement, ["/many/2", "/one/other/1", "/text"], out _)!;
        var selection = Selection.Of(bytes, parsed.RootElement, tree);
        var json = Encoding.UTF8.GetString(selection.Json.Span);
        foreach (var part in new[] { "{\"@context\":", "{\"@context\": \"urn:d\"", "{\"deep\"", "{\"type\": \"T\"" })
        {
            var start = part.Replace(": ", ":", StringComparison.Ordinal);
            var place = json.IndexOf(part, StringComparison.Ordinal) is >= 0 and var exact
                ? exact
                : json.IndexOf(start, StringComparison.Ordinal);
            var source = selection.Source.Find(Encoding.UTF8.GetByteCount(json.AsSpan(0, place))).ShouldNotBeNull();
            ((char)bytes[source]).ShouldBe('{');
        }

        selection.Source.Find(json.Length - 1).ShouldBeNull();
    }

    private static string Select(string document, params string[] pointers)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        using var parsed = JsonDocument.Parse(bytes);
        var tree = PointerTree.Of(parsed.RootElement, pointers, out var refused).ShouldNotBeNull(refused?.ToString());
        return Encoding.UTF8.GetString(Selection.Of(bytes, parsed.RootElement, tree).Json.Span);
    }
}
