using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>The harness itself: verifiers and parsers that are wrong in a known way are found out.</summary>
public sealed class PlantedFaultTests
{
    [Fact]
    public void A_verifier_that_ignores_a_member_is_found_out()
    {
        Findings(new Ignoring("evidence")).ShouldContain(f => f.Contains("$.evidence", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verifier_that_ignores_what_the_summary_does_not_show_is_found_out()
    {
        Findings(new Ignoring("credentialSchema")).ShouldContain(f => f.Contains(": accepted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verifier_that_believes_whatever_can_be_read_is_found_out()
    {
        Findings(new Believing()).Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_verifier_that_throws_is_found_out()
    {
        Findings(new Throwing()).ShouldContain(f => f.Contains("threw System.FormatException", StringComparison.Ordinal));
    }

    [Fact]
    public void A_parser_that_throws_or_hoards_is_found_out_with_the_input_that_shows_it()
    {
        var watch = new Watch();
        var hoarding = new Target("Hoarding.Read", bytes => _ = bytes.Length == 3 ? new byte[100 * 1024 * 1024] : []);
        var throwing = new Target("Throwing.Read", bytes => _ = bytes[0]) { Documented = [typeof(FormatException)] };
        var refusing = new Target("Refusing.Read", _ => throw new FormatException()) { Documented = [typeof(FormatException)] };
        watch.Run([hoarding, throwing, refusing], [new Input("three", [1, 2, 3]), new Input("nothing", [])]);

        watch.Findings.Count.ShouldBe(2);
        watch.Findings[0].ShouldContain("allocated 104,857,");
        watch.Findings[0].ShouldContain("Hoarding.Read, three, AQID");
        watch.Findings[1].ShouldContain("IndexOutOfRangeException");
        watch.Findings[1].ShouldContain("Throwing.Read, nothing");
    }

    private static IReadOnlyList<string> Findings(Format format)
    {
        var campaign = new Campaign(format, seed: 1);
        campaign.Run(1, most: 600);
        return campaign.Tally.Findings;
    }

    /// <summary>Puts the signed value of a member back before it looks, so that the document's own is never looked at.</summary>
    private sealed class Ignoring(string member) : DataIntegrityFormat(Cryptosuites.EddsaJcs2022, KeyKind.Ed25519)
    {
        private JsonObject? _signed;

        public override byte[] Make(Random random)
        {
            var badge = RandomBadge.Of(Issuer, random);
            badge["evidence"] ??= new JsonArray(new JsonObject { ["type"] = new JsonArray("Evidence"), ["name"] = "x" });
            badge["credentialSchema"] ??= new JsonObject { ["id"] = "urn:schema", ["type"] = "Any" };
            var signed = Sign(badge.Bytes());
            _signed = signed.Parse();
            return signed;
        }

        public override Judgement Judge(byte[] document)
        {
            var judgement = base.Judge(document);
            if (judgement.IsValid || Parse(document) is not { } changed || !changed.ContainsKey(member))
            {
                return judgement;
            }

            changed[member] = _signed![member]!.DeepClone();
            return judgement with { Result = base.Judge(changed.Bytes()).Result };
        }

        // Only changes of this one member are of interest: the others are refused as ever.
        public override IEnumerable<Edit> Fields(byte[] sample, Random random) =>
            base.Fields(sample, random).Where(e => e.What.StartsWith($"$.{member}", StringComparison.Ordinal)).Take(40);
    }

    private sealed class Believing() : DataIntegrityFormat(Cryptosuites.EddsaJcs2022, KeyKind.Ed25519)
    {
        public override Judgement Judge(byte[] document) => Judgement.Of(Parse(document) is not null, "");

        public override IEnumerable<Edit> Fields(byte[] sample, Random random) => base.Fields(sample, random).Take(40);
    }

    private sealed class Throwing() : DataIntegrityFormat(Cryptosuites.EddsaJcs2022, KeyKind.Ed25519)
    {
        public override Judgement Judge(byte[] document) =>
            Encoding.UTF8.GetString(document).Contains("unheardOf", StringComparison.Ordinal)
                ? throw new FormatException()
                : base.Judge(document);

        public override IEnumerable<Edit> Fields(byte[] sample, Random random) => base.Fields(sample, random).Take(300);
    }

    private static JsonObject? Parse(byte[] document)
    {
        try
        {
            return JsonNode.Parse(document) as JsonObject;
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }
}
