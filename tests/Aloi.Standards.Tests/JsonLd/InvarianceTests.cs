using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.JsonLd;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.Tests.JsonLd;

/// <summary>What the canonical form must not depend on.</summary>
public sealed class InvarianceTests
{
    [Fact]
    public void The_order_of_members_and_of_the_values_of_a_set_does_not_matter()
    {
        var badge = JsonNode.Parse(Vectors.Read("bench-badge.json"))!;
        var expected = LinkedData.Lines(badge.ToJsonString());
        for (var seed = 0; seed < 100; seed++)
        {
            LinkedData.Lines(Shuffle(badge, new Random(seed)).ToJsonString()).ShouldBe(expected, $"seed {seed}");
        }
    }

    [Fact]
    public void Saying_the_same_thing_twice_does_not_matter()
    {
        const string Once = """{ "@id": "urn:example:a", "urn:example:p": [ { "@id": "_:b", "urn:example:q": 1 } ] }""";
        const string Twice = """
            { "@id": "urn:example:a", "urn:example:p": [ { "@id": "_:b", "urn:example:q": [1, 1] }, { "@id": "_:b", "urn:example:q": 1 } ] }
            """;
        LinkedData.Lines(Twice).ShouldBe(LinkedData.Lines(Once));
    }

    [Fact]
    public void The_same_statement_in_a_named_graph_and_outside_of_it_is_two_statements()
    {
        const string Json = """
            { "@id": "urn:g", "@graph": [ { "@id": "urn:s", "urn:q": "1" } ], "@included": [ { "@id": "urn:s", "urn:q": "1" } ] }
            """;
        LinkedData.Lines(Json).ShouldBe(["<urn:s> <urn:q> \"1\" .", "<urn:s> <urn:q> \"1\" <urn:g> ."]);
    }

    [Fact]
    public void The_canonical_form_is_its_own_canonical_form()
    {
        var canonical = LinkedDataCanonicalizer
            .Canonicalize(Vectors.Read("bench-badge.json"), ContextLibrary.Published, LinkedDataOptions.Default)
            .NQuads;
        var again = RdfCanonicalizer.Canonicalize(NQuadsReader.Read(canonical)).NQuads;
        Encoding.UTF8.GetString(again).ShouldBe(Encoding.UTF8.GetString(canonical));
    }

    [Fact]
    public void What_hangs_on_a_relative_identifier_leaves_no_list_behind_but_its_nodes()
    {
        const string Json = """
            { "@id": "relative", "urn:example:p": { "@list": [ 1, { "@id": "urn:example:a", "urn:example:q": 2 } ] } }
            """;
        LinkedData.Lines(Json).ShouldBe(["<urn:example:a> <urn:example:q> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> ."]);
    }

    private static JsonNode Shuffle(JsonNode node, Random random)
    {
        if (node is JsonObject members)
        {
            var shuffled = members.ToArray();
            random.Shuffle(shuffled);
            return new JsonObject(
                shuffled.Select(m => KeyValuePair.Create(m.Key, m.Key is "@context" ? m.Value?.DeepClone() : Shuffle(m.Value!, random)))
            );
        }

        if (node is JsonArray items)
        {
            var shuffled = items.ToArray();
            random.Shuffle(shuffled);
            return new JsonArray([.. shuffled.Select(item => Shuffle(item!, random))]);
        }

        return node.DeepClone();
    }
}
