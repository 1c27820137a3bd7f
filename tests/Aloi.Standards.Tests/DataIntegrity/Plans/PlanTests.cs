using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.Plans;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Tests.JsonLd;
using Shouldly;

namespace Aloi.Standards.Tests.DataIntegrity.Plans;

/// <summary>A plan is a shortcut and nothing else: whatever the shape and the values, its bytes are those of the general path.</summary>
public sealed class PlanTests : IDisposable
{
    private static readonly DateTimeOffset Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly Ed25519PrivateKey key = Ed25519PrivateKey.FromSeed(new byte[32]);

    private ProofOptions Options => new(Created, DidKey.VerificationMethod(key.PublicKey));

    public void Dispose() => key.Dispose();

    [Fact]
    public void Thousands_of_random_credentials_are_signed_as_by_the_general_path()
    {
        var contexts = ContextLibrary.Published.With(RandomCredentials.ContextUrl, RandomCredentials.Context);
        var general = new EddsaRdfc2022Signer(Options, key, contexts);
        var (planned, all) = (0L, 0);
        for (var seed = 0; seed < 700; seed++)
        {
            var random = new Random(seed);
            var credentials = new RandomCredentials(random);
            var template = credentials.Document();
            var slots = Strings(template, "").Where(_ => random.Next(3) == 0).ToArray();
            var signer = new PlanSigner(CredentialPlan.Compile(Bytes(template), slots, contexts), Options, key);
            for (var i = 0; i < 6; i++, all++)
            {
                var values = slots.Select(slot => credentials.Value(At(template, slot).GetValue<string>())).ToArray();
                var expected = Outcome(() => general.Sign(Bytes(With(template, slots, values))));
                Outcome(() => signer.Sign(values)).ShouldBe(expected, $"seed {seed}, {i}: {string.Join(" | ", values)}");
            }

            planned += signer.Planned;
        }

        // Else the test would say nothing of plans.
        planned.ShouldBeGreaterThan(all / 5);
    }

    [Fact]
    public void A_badge_takes_the_shortcut()
    {
        string[] slots =
        [
            "/id",
            "/validFrom",
            "/credentialSubject/id",
            "/credentialSubject/identifier/0/salt",
            "/credentialSubject/result/0/value",
        ];
        var plan = CredentialPlan.Compile(Vectors.Read("bench-badge.json"), slots, ContextLibrary.Published);
        plan.HasShortcut.ShouldBeTrue();
        var signer = new PlanSigner(plan, Options, key);
        string[] values = ["https://example.org/9", "2026-02-03T04:05:06Z", "did:example:me", "s\"alt", "100"];
        var document = signer.Sign(values);
        signer.Planned.ShouldBe(1);
        var general = EddsaRdfc2022.Sign(plan.Fill(values), Options, key, ContextLibrary.Published);
        Encoding.UTF8.GetString(document).ShouldBe(Encoding.UTF8.GetString(general));
    }

    [Theory]
    [InlineData("did:example:subject")] // as the template has it
    [InlineData("https://credentials.example.org/achievements/42")] // another node's identifier
    [InlineData("urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c")] // what another node points to
    [InlineData("credentials:x")]
    [InlineData("id")]
    [InlineData("ext:ESCOSkill")]
    [InlineData("_:b0")]
    [InlineData("not an IRI")]
    [InlineData("")]
    [InlineData(null)]
    public void An_identifier_of_any_kind_is_signed_as_by_the_general_path(string? identifier)
    {
        string[] slots = ["/credentialSubject/id"];
        var badge = JsonNode.Parse(Vectors.Read("bench-badge.json"))!.AsObject();
        var signer = new PlanSigner(CredentialPlan.Compile(Bytes(badge), slots, ContextLibrary.Published), Options, key);
        var document = Bytes(With(badge, slots, [identifier]));
        var expected = Outcome(() => EddsaRdfc2022.Sign(document, Options, key, ContextLibrary.Published));
        Outcome(() => signer.Sign([identifier])).ShouldBe(expected);
    }

    [Fact]
    public void Equal_values_in_a_set_and_ten_and_more_blank_nodes_are_signed_as_by_the_general_path()
    {
        var nodes = Enumerable.Range(0, 15).Select(i => $$"""{"text": "node {{i}}"}""");
        var template = Encoding.UTF8.GetBytes(
            $$"""{"@context": "{{RandomCredentials.ContextUrl}}", "id": "urn:example:a", "text": ["a", "b", "c"], "part": [{{string.Join(',', nodes)}}]}"""
        );
        var contexts = ContextLibrary.Published.With(RandomCredentials.ContextUrl, RandomCredentials.Context);
        var plan = CredentialPlan.Compile(template, ["/text/0", "/text/1", "/part/3/text", "/part/4/text"], contexts);
        var signer = new PlanSigner(plan, Options, key);
        string[][] rows =
        [
            ["x", "y", "p", "q"],
            ["y", "x", "q", "p"],
            ["x", "x", "p", "q"],
            ["c", "y", "p", "q"],
            ["x", "y", "p", "p"],
            ["x", "y", "p", "node 7"],
        ];
        foreach (var row in rows)
        {
            var expected = EddsaRdfc2022.Sign(plan.Fill(row), Options, key, contexts);
            signer.Sign(row).ShouldBe(expected, string.Join(',', row));
        }

        signer.Planned.ShouldBe(2);
    }

    [Theory]
    [InlineData("/name/x")]
    [InlineData("/@context/0")]
    [InlineData("/credentialSubject")]
    [InlineData("/nothing")]
    public void A_pointer_to_no_string_of_its_own_is_refused(string pointer) =>
        Should.Throw<ArgumentException>(() =>
            CredentialPlan.Compile(Vectors.Read("bench-badge.json"), [pointer], ContextLibrary.Published)
        );

    [Fact]
    public void Half_a_surrogate_pair_and_a_missing_value_are_refused()
    {
        var plan = CredentialPlan.Compile(Vectors.Read("bench-badge.json"), ["/name", "/id"], ContextLibrary.Published);
        var signer = new PlanSigner(plan, Options, key);
        Should.Throw<ArgumentException>(() => signer.Sign(["\ud800", "urn:example:a"]));
        Should.Throw<ArgumentException>(() => signer.Sign(["x"]));
        Should.Throw<ArgumentException>(() =>
            CredentialPlan.Compile(Vectors.Read("bench-badge.json"), ["/name", "/name"], ContextLibrary.Published)
        );
    }

    private static string Outcome(Func<byte[]> sign)
    {
        try
        {
            return Encoding.UTF8.GetString(sign());
        }
        catch (JsonLdException error)
        {
            return $"{error.Code}: {error.Subject}";
        }
    }

    private static byte[] Bytes(JsonNode document) => JsonSerializer.SerializeToUtf8Bytes(document);

    private static IEnumerable<string> Strings(JsonNode? node, string pointer) =>
        node switch
        {
            JsonObject members => members.Where(m => m.Key is not "@context").SelectMany(m => Strings(m.Value, $"{pointer}/{m.Key}")),
            JsonArray items => items.SelectMany((item, i) => Strings(item, $"{pointer}/{i}")),
            _ when node?.GetValueKind() == JsonValueKind.String => [pointer],
            _ => [],
        };

    private static JsonNode At(JsonNode root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (node, name) => node is JsonArray ? node[int.Parse(name)]! : node[name]!);

    private static JsonNode With(JsonNode template, string[] slots, string?[] values)
    {
        var document = template.DeepClone();
        var nodes = slots.Select(slot => At(document, slot)).ToArray();
        for (var i = 0; i < slots.Length; i++)
        {
            if (values[i] is { } value)
            {
                nodes[i].ReplaceWith(value);
            }
            else if (nodes[i].Parent is JsonArray array)
            {
                array.Remove(nodes[i]);
            }
            else
            {
                nodes[i].Parent!.AsObject().Remove(nodes[i].GetPropertyName());
            }
        }

        return document;
    }
}
