using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.OpenBadges;

public sealed class OpenBadgeReaderTests
{
    private const string Issuer = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    private static readonly string[] Odd =
    [
        "null",
        "true",
        "12",
        "\"text\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "{\"id\":[]}",
        "{\"@value\":3}",
        "{\"fr\":4}",
        "{\"fr\":\"mot\"}",
        "\"\\ud800\"",
        "{\"\\ud800\":\"\\ud800\"}",
    ];

    [Fact]
    public void A_badge_of_ours_is_summed_up()
    {
        var summary = OpenBadgeReader.Read(JsonElement.Parse(OpenBadgeWriter.Write(SampleBadge.For(Issuer))));

        summary.Title.ShouldBe("Conduite d’entretien");
        summary.Issuer.ShouldBe(new IssuerSummary(Issuer, "Atelier des Métiers", "https://issuer.example"));
        summary.Holder.ShouldBe(new HolderSummary(null, "Camille Martin", HasHashedIdentity: true));
        summary.ValidUntil.ShouldBe(SampleBadge.Awarded.AddYears(3));
        summary.Criteria.ShouldBe("Réussir le test et être vu en situation.");
        summary
            .Results.ShouldHaveSingleItem()
            .ShouldBe(new ResultSummary("Test théorique", "86.5", null, "80", "100", "Percent") { Minimum = "0" });
        summary.Alignments.ShouldHaveSingleItem().Name.ShouldBe("mener des entretiens");
        summary.Evidence.Count.ShouldBe(2);
    }

    [Fact]
    public void No_shape_of_any_member_stops_the_reader()
    {
        var whole = OpenBadgeWriter.Write(SampleBadge.For(Issuer));
        foreach (var odd in Odd)
        {
            OpenBadgeReader.Read(JsonElement.Parse(odd));
            for (var place = 0; place < Places(JsonNode.Parse(whole)!).Count; place++)
            {
                var badge = JsonNode.Parse(whole)!;
                Places(badge)[place].ReplaceWith("here");
                var changed = JsonElement.Parse(badge.ToJsonString().Replace("\"here\"", odd));
                OpenBadgeReader.Read(changed).Issuer.ShouldNotBeNull();
                OpenBadgeShape.Check(changed).ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void Texts_come_without_control_and_direction_characters()
    {
        var summary = OpenBadgeReader.Read(JsonElement.Parse("""{"name":"a\u001b[31mb\u202ec","issuer":{"name":"x\u0007y"}}"""));

        summary.Title.ShouldBe("a[31mbc");
        summary.Issuer.Name.ShouldBe("xy");
    }

    [Fact]
    public void Only_web_addresses_are_offered_as_links()
    {
        var summary = OpenBadgeReader.Read(
            JsonElement.Parse(
                """{"issuer":{"url":"javascript:alert(1)"},"image":"data:image/png;base64,AA","evidence":"ftp://a.example/b"}"""
            )
        );

        summary.Issuer.Url.ShouldBeNull();
        summary.Image.ShouldBeNull();
        summary.Evidence.ShouldHaveSingleItem().Url.ShouldBeNull();
    }

    [Fact]
    public void The_dates_of_the_first_data_model_are_read()
    {
        var summary = OpenBadgeReader.Read(
            JsonElement.Parse("""{"issuanceDate":"2020-01-01T00:00:00Z","expirationDate":"2021-01-01T00:00:00+01:00"}""")
        );

        summary.ValidFrom.ShouldBe(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        summary.ValidUntil.ShouldBe(new DateTimeOffset(2020, 12, 31, 23, 0, 0, TimeSpan.Zero));
    }

    private static List<JsonNode> Places(JsonNode root)
    {
        var all = new List<JsonNode>();
        Collect(root, all);
        return all;
    }

    private static void Collect(JsonNode node, List<JsonNode> all)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>().ToList())
        {
            all.Add(child);
            Collect(child, all);
        }
    }
}
