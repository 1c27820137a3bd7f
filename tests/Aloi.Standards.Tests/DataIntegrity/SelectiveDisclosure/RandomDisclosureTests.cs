using System.Text.Json.Nodes;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Random badges, of which random parts are mandatory and random parts are shown.</summary>
public sealed class RandomDisclosureTests : IDisposable
{
    private readonly SdIssuer issuer = new("issuer");

    public void Dispose() => issuer.Dispose();

    [Fact]
    public void Whatever_is_selected_verifies()
    {
        var random = new Random(20231);
        for (var i = 0; i < 60; i++)
        {
            var badge = RandomBadge(random);
            var mandatory = Some(random, Pointers(badge), random.Next(5));
            var signed = issuer.Sign(badge, mandatory);
            issuer.Confirm(signed).ShouldBe(new ProofVerdict.Valid());
            for (var n = 0; n < 3; n++)
            {
                var selective = Some(random, Pointers(badge), random.Next(1, 8));
                var derived = SdIssuer.Derive(signed, selective);
                issuer.Verify(derived).ShouldBe(new ProofVerdict.Valid(), string.Join(' ', [.. mandatory, "|", .. selective]));
            }
        }
    }

    [Fact]
    public void No_change_of_what_is_shown_is_let_through()
    {
        var random = new Random(20232);
        for (var i = 0; i < 6; i++)
        {
            var badge = RandomBadge(random);
            var signed = issuer.Sign(badge, Some(random, Pointers(badge), 3));
            var derived = SdIssuer.Derive(signed, Some(random, Pointers(badge), 6));
            foreach (var (place, document) in Mutations.Of(derived).Concat(Mutations.RemovalsAndAdditions(derived)))
            {
                issuer.Verify(document).ShouldNotBe(new ProofVerdict.Valid(), place);
            }
        }
    }

    [Fact]
    public void Parts_of_two_derivations_of_one_badge_do_not_mix()
    {
        var random = new Random(20233);
        var badge = RandomBadge(random);
        var signed = issuer.Sign(badge, "/issuer", "/validFrom");
        var all = SdIssuer.Derive(signed, "");
        for (var i = 0; i < 20; i++)
        {
            var some = SdIssuer.Derive(signed, Some(random, Pointers(badge), 4));
            issuer.Verify(SdIssuer.WithProofValue(some, SdIssuer.ProofValue(all))).ShouldNotBe(new ProofVerdict.Valid());
            issuer.Verify(SdIssuer.WithProofValue(all, SdIssuer.ProofValue(some))).ShouldNotBe(new ProofVerdict.Valid());
        }
    }

    /// <summary>A badge with any of its optional parts left out, repeated or told in another order.</summary>
    private JsonObject RandomBadge(Random random)
    {
        var badge = issuer.Badge();
        foreach (var pointer in Some(random, Pointers(badge), random.Next(6)))
        {
            var tokens = pointer.Split('/');
            if (tokens.Length > 2 && tokens[^1] is not ("type" or "id" or "url") && Find(badge, tokens[1..^1]) is JsonObject owner)
            {
                owner.Remove(tokens[^1]);
            }
        }

        var evidence = badge["evidence"]?.AsArray();
        for (var i = random.Next(4); i > 0 && evidence is [var first, ..]; i--)
        {
            // With an identifier it would be the same evidence again, of which one mention may well be left out.
            var twin = first!.DeepClone().AsObject();
            twin.Remove("id");
            evidence.Insert(random.Next(evidence.Count + 1), twin);
        }

        return Shuffled(badge, random).AsObject();
    }

    private static JsonNode Shuffled(JsonNode node, Random random)
    {
        if (node is not JsonObject owner)
        {
            return node is JsonArray items ? new JsonArray([.. items.Select(i => Shuffled(i!, random))]) : node.DeepClone();
        }

        var members = owner.ToArray();
        random.Shuffle(members);
        return new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Shuffled(m.Value!, random))));
    }

    private static JsonNode? Find(JsonNode root, IEnumerable<string> tokens)
    {
        JsonNode? at = root;
        foreach (var token in tokens)
        {
            at = at is JsonArray items ? (int.Parse(token) < items.Count ? items[int.Parse(token)] : null) : (at as JsonObject)?[token];
        }

        return at;
    }

    private static string[] Some(Random random, List<string> all, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => all[random.Next(all.Count)])];

    private static List<string> Pointers(JsonNode node, string path = "")
    {
        IEnumerable<(string Name, JsonNode? Value)> children = node switch
        {
            JsonObject o => o.Where(m => m.Key is not "@context").Select(m => (m.Key, m.Value)),
            JsonArray a => a.Select((v, i) => ($"{i}", v)),
            _ => [],
        };
        return [.. children.SelectMany(c => Pointers(c.Value!, $"{path}/{c.Name}").Prepend($"{path}/{c.Name}"))];
    }
}
