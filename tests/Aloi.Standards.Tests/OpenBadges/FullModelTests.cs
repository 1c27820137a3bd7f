using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Tests.Verification;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges;

/// <summary>The model holds everything that Open Badges 3.0 can say, in both directions.</summary>
public sealed class FullModelTests
{
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");
    private static readonly TestIssuer Peer = TestIssuer.WithKeyDid("peer");

    private static AchievementCredential Badge =>
        FullBadge.For(Issuer.Id, Endorsements.Signed("https://issuer.example/achievements/welding", Peer));

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = OpenBadgeWriter.Write(Badge);
        var read = OpenBadgeModelReader.ReadAchievementCredential(JsonElement.Parse(written)).ShouldNotBeNull();

        System.Text.Encoding.UTF8.GetString(OpenBadgeWriter.Write(read)).ShouldBe(System.Text.Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void An_endorsement_is_read_back()
    {
        var written = OpenBadgeWriter.Write(
            Endorsements.Of("urn:uuid:1", Peer.Id) with
            {
                Description = "Mot",
                AwardedDate = SampleBadge.Awarded,
            }
        );
        var read = OpenBadgeModelReader.ReadEndorsementCredential(JsonElement.Parse(written)).ShouldNotBeNull();

        OpenBadgeWriter.Write(read).ShouldBe(written);
    }

    [Fact]
    public void The_whole_badge_has_its_shape() => OpenBadgeShape.Check(JsonElement.Parse(OpenBadgeWriter.Write(Badge))).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_of_the_whole_badge_is_left_outside_the_signature()
    {
        var report = await Issuer.Sign(OpenBadgeWriter.Write(Badge with { Statuses = [] }).Parse()).VerifyAsync();

        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public void Every_term_of_the_published_context_is_written_or_known_not_to_be()
    {
        // A type that only badges of other producers bear, and members that the classes inherit from the context without having them.
        string[] unused =
        [
            "AchievementCredential",
            "Criteria",
            "EndorsementCredential",
            "EndorsementSubject",
            "endorsementComment",
            "id",
            "type",
        ];
        ContextLibrary.Published.TryGet(OpenBadgeContexts.OpenBadges, out var context).ShouldBeTrue();
        var written = Names(JsonNode.Parse(OpenBadgeWriter.Write(Badge with { Endorsements = [] })));

        Terms(JsonNode.Parse(context.Span)!["@context"]!.AsObject()).Except(written, StringComparer.Ordinal).Except(unused).ShouldBeEmpty();
    }

    [Fact]
    public void Tokens_are_read_and_never_written()
    {
        var badge = OpenBadgeWriter.Write(Badge).Parse();
        badge["endorsementJwt"] = new JsonArray("eyJh.eyJi.c2ln");
        var read = OpenBadgeModelReader.ReadAchievementCredential(JsonElement.Parse(badge.ToJsonString())).ShouldNotBeNull();

        read.EndorsementJwts.ShouldBe(["eyJh.eyJi.c2ln"]);
        System.Text.Encoding.UTF8.GetString(OpenBadgeWriter.Write(read)).ShouldNotContain("endorsementJwt");
    }

    [Fact]
    public void Single_values_stand_for_sets_and_unknown_members_are_passed_over()
    {
        var written = OpenBadgeWriter.Write(Badge);
        var loose = JsonNode.Parse(written)!;
        Loosen(loose);
        var read = OpenBadgeModelReader.ReadAchievementCredential(JsonElement.Parse(loose.ToJsonString())).ShouldNotBeNull();

        OpenBadgeWriter
            .Write(read with { Endorsements = [] })
            .Length.ShouldBe(OpenBadgeWriter.Write(Badge with { Endorsements = [] }).Length);
    }

    [Fact]
    public void No_shape_of_any_member_stops_the_reader()
    {
        string[] odd =
        [
            "null",
            "true",
            "1e400",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[]]",
            "[null,{}]",
            "{\"@value\":3}",
            "{\"fr\":4}",
            "\"2026-01-01T00:00:00+14:01\"",
        ];
        foreach (var (place, document) in Mutations.Replacements(OpenBadgeWriter.Write(Badge), odd))
        {
            Should.NotThrow(() => OpenBadgeModelReader.ReadAchievementCredential(JsonElement.Parse(document)), place);
        }
    }

    private static void Loosen(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Loosen(item!);
            }

            return;
        }

        if (node is not JsonObject members || members.ContainsKey("proof"))
        {
            return;
        }

        foreach (var (name, value) in members.ToList())
        {
            Loosen(value!);
            if (value is JsonArray { Count: 1 } set)
            {
                var only = set[0]!;
                set.Clear();
                members[name] = only;
            }
        }

        members["x:unheardOf"] = 1;
    }

    private static IEnumerable<string> Terms(JsonObject context)
    {
        foreach (var (name, definition) in context)
        {
            if (name[0] != '@')
            {
                yield return name;
            }

            if (definition is JsonObject details && details["@context"] is JsonObject inner)
            {
                foreach (var term in Terms(inner))
                {
                    yield return term;
                }
            }
        }
    }

    private static HashSet<string> Names(JsonNode? node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(node, names);
        return names;
    }

    private static void Collect(JsonNode? node, HashSet<string> names)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    names.Add(name);
                    Collect(value, names);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item, names);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                names.Add(text);
                break;
        }
    }
}
