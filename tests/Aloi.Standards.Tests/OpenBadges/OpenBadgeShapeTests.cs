using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.OpenBadges;

public sealed class OpenBadgeShapeTests
{
    private const string Issuer = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    [Fact]
    public void A_badge_of_ours_has_no_finding() => Findings(_ => { }).ShouldBeEmpty();

    [Theory]
    [InlineData("@context")]
    [InlineData("id")]
    [InlineData("issuer")]
    [InlineData("validFrom")]
    [InlineData("credentialSubject")]
    [InlineData("credentialSubject/achievement")]
    [InlineData("credentialSubject/achievement/id")]
    [InlineData("credentialSubject/achievement/name")]
    [InlineData("credentialSubject/achievement/description")]
    [InlineData("credentialSubject/achievement/criteria")]
    [InlineData("credentialSubject/identifier/0/identityHash")]
    [InlineData("credentialSubject/achievement/alignment/0/targetUrl")]
    [InlineData("credentialSubject/achievement/resultDescription/0/resultType")]
    public void A_required_member_that_is_gone_is_found_where_it_should_be(string path)
    {
        var finding = Findings(badge => Remove(badge, path)).ShouldHaveSingleItem();

        finding.Code.ShouldBe("missing");
        finding.Pointer.ShouldBe("/" + path);
        finding.Message.French.ShouldContain(path);
        finding.Message.English.ShouldContain(path);
    }

    [Theory]
    [InlineData("type", "wrong-type")]
    [InlineData("issuer/type", "wrong-type")]
    [InlineData("credentialSubject/type", "wrong-type")]
    [InlineData("credentialSubject/achievement/type", "wrong-type")]
    [InlineData("evidence/0/type", "wrong-type")]
    [InlineData("@context/0", "wrong-context")]
    [InlineData("@context/1", "wrong-context")]
    [InlineData("validFrom", "wrong-form")]
    [InlineData("validUntil", "wrong-form")]
    [InlineData("id", "wrong-form")]
    [InlineData("credentialSubject/identifier/0/hashed", "wrong-form")]
    [InlineData("credentialSubject/achievement/creditsAvailable", "wrong-form")]
    [InlineData("credentialSubject/achievement/achievementType", "not-in-list")]
    [InlineData("credentialSubject/identifier/0/identityType", "not-in-list")]
    public void A_value_of_the_wrong_form_is_found(string path, string code) =>
        Findings(badge => Set(badge, path, "some words")).ShouldContain(f => f.Code == code && f.Pointer == "/" + path);

    [Fact]
    public void A_closed_class_takes_no_other_member() =>
        Findings(badge =>
            {
                var identity = badge["credentialSubject"]!["identifier"]![0]!.AsObject();
                identity["x\u202e\u0007"] = 1;
            })
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Code.ShouldBe("not-allowed"), f => f.Pointer.ShouldBe("/credentialSubject/identifier/0/x"));

    [Theory]
    [InlineData("2026-01-05T09:30:00")]
    [InlineData("2026-01-05")]
    [InlineData("2026-13-05T09:30:00Z")]
    public void A_date_without_zone_or_that_does_not_exist_is_found(string date) =>
        Findings(badge => Set(badge, "validFrom", date)).ShouldHaveSingleItem().Pointer.ShouldBe("/validFrom");

    [Fact]
    public void A_badge_on_the_first_data_model_says_issuanceDate()
    {
        Findings(badge =>
            {
                Set(badge, "@context/0", OpenBadgeContexts.CredentialsV1);
                badge["issuanceDate"] = "2026-01-05T09:30:00Z";
                badge.Remove("validFrom");
            })
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_issuer_may_be_an_address_alone() => Findings(badge => badge["issuer"] = "https://issuer.example/1").ShouldBeEmpty();

    [Fact]
    public void A_single_value_stands_for_a_set_of_one() =>
        Findings(badge =>
            {
                var subject = badge["credentialSubject"]!.AsObject();
                subject["type"] = "AchievementSubject";
                subject["achievement"]!["alignment"] = subject["achievement"]!["alignment"]![0]!.DeepClone();
            })
            .ShouldBeEmpty();

    [Fact]
    public void Findings_are_bounded()
    {
        var many = new JsonArray([.. Enumerable.Range(0, 5000).Select(i => (JsonNode)JsonValue.Create(i))]);

        Findings(badge => badge["evidence"] = many).Count.ShouldBe(50);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    public void What_is_not_an_object_is_said_so(string json) =>
        OpenBadgeShape.Check(JsonElement.Parse(json)).ShouldHaveSingleItem().Code.ShouldBe("wrong-form");

    private static IReadOnlyList<ShapeFinding> Findings(Action<JsonObject> change)
    {
        var badge = JsonNode.Parse(OpenBadgeWriter.Write(SampleBadge.For(Issuer)))!.AsObject();
        change(badge);
        return OpenBadgeShape.Check(JsonElement.Parse(badge.ToJsonString()));
    }

    private static void Remove(JsonObject badge, string path) => Parent(badge, path, out var last).AsObject().Remove(last);

    private static void Set(JsonObject badge, string path, string value)
    {
        var parent = Parent(badge, path, out var last);
        if (parent is JsonArray array)
        {
            array[int.Parse(last)] = value;
        }
        else
        {
            parent[last] = value;
        }
    }

    private static JsonNode Parent(JsonObject badge, string path, out string last)
    {
        var parts = path.Split('/');
        last = parts[^1];
        JsonNode node = badge;
        foreach (var part in parts[..^1])
        {
            node = node is JsonArray array ? array[int.Parse(part)]! : node[part]!;
        }

        return node;
    }
}
