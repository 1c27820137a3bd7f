using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>Every mistake has its code, its place and what was expected.</summary>
public sealed class ProtocolYamlErrorTests
{
    [Theory]
    [InlineData("alll: [ { evidence: { id: e } } ]", "protocols.unknown-node-nearest", 1, 1)]
    [InlineData("at_least: { k: 1, of: [ { evidence: { id: e } } ] }", "protocols.unknown-node-nearest", 1, 1)]
    [InlineData("bananas: []", "protocols.unknown-node", 1, 1)]
    [InlineData("all:\n  - jury", "yaml.expected-fields", 2, 5)]
    [InlineData("all:\n  - 12", "protocols.node-expected", 2, 5)]
    [InlineData("all:\n  - {}", "protocols.node-expected", 2, 5)]
    [InlineData("all: []", "yaml.empty-list", 1, 6)]
    [InlineData("all: { evidence: { id: e } }", "yaml.expected-list", 1, 6)]
    [InlineData("evidence: { id: e, contt: 2 }", "yaml.unknown-field-nearest", 1, 20)]
    [InlineData("evidence: { id: e, zzzzzz: 2 }", "yaml.unknown-field", 1, 20)]
    [InlineData("evidence: { id: e, weight: 2 }", "yaml.unknown-field", 1, 20)]
    [InlineData("evidence: { id: e }\njury: { id: j, quorum: 1 }", "protocols.several-nodes", 2, 1)]
    [InlineData("weight: 3\nevidence: { id: e }", "protocols.misplaced-weight", 1, 1)]
    [InlineData("evidence: { name: x }", "yaml.missing-field", 1, 11)]
    [InlineData("evidence: { id: }", "yaml.missing-field", 1, 17)]
    [InlineData("evidence: { id: 'a b' }", "protocols.bad-id", 1, 17)]
    [InlineData("evidence: { id: [x] }", "yaml.expected-text", 1, 17)]
    [InlineData("evidence: { id: e, id: f }", "yaml.duplicate-key", 1, 20)]
    [InlineData("evidence: { id: e, count: 'two' }", "yaml.expected-number", 1, 27)]
    [InlineData("evidence: { id: e, count: \"2\" }", "yaml.expected-number", 1, 27)]
    [InlineData("evidence: { id: e, count: 1.5 }", "yaml.expected-integer", 1, 27)]
    [InlineData("evidence: { id: e, count: 0 }", "yaml.out-of-range", 1, 27)]
    [InlineData("evidence: { id: e, deadline: 30 jours }", "yaml.bad-duration", 1, 30)]
    [InlineData("evidence: { id: e, deadline: P0D }", "yaml.bad-duration", 1, 30)]
    [InlineData("evidence: { id: e, reminders: [P1D, P1X] }", "yaml.bad-duration", 1, 37)]
    [InlineData("evidence: { id: e, onSilence: ignore }", "yaml.not-one-of", 1, 31)]
    [InlineData("evidence: { id: e, onSilence: wave }", "yaml.not-one-of-nearest", 1, 31)]
    [InlineData(
        "evidence: { id: e, onSilence: { substitute: { all: [ { jury: { id: j, quorum: 1 } } ] } } }",
        "protocols.substitute-not-leaf",
        1,
        45
    )]
    [InlineData("onlineAssessment: { id: t }", "yaml.missing-field", 1, 19)]
    [InlineData("onlineAssessment: { id: t, min: 80, max: 20 }", "protocols.min-over-max", 1, 33)]
    [InlineData("onlineAssessment: { id: t, min: -1 }", "yaml.out-of-range", 1, 33)]
    [InlineData("onlineAssessment: { id: t, min: 1e3 }", "yaml.expected-number", 1, 33)]
    [InlineData("onlineAssessment: { id: t, min: .nan }", "yaml.expected-number", 1, 33)]
    [InlineData("onlineAssessment:\n  id: t\n  min: 86,5", "yaml.expected-number", 3, 8)]
    [InlineData("onlineAssessment: { id: t, min: 80, keep: lats }", "yaml.not-one-of-nearest", 1, 43)]
    [InlineData("jury: { id: j, quorum: 3, externalShare: 50 }", "yaml.out-of-range", 1, 42)]
    [InlineData("peerEndorsement: { id: p, count: 4, of: 3 }", "protocols.count-over-of", 1, 34)]
    [InlineData("attendance: { id: a }", "protocols.hours-or-percent", 1, 13)]
    [InlineData("attendance: { id: a, hours: ~ }", "protocols.hours-or-percent", 1, 13)]
    [InlineData("attendance: { id: a, hours: 1, percent: 2 }", "protocols.hours-or-percent", 1, 13)]
    [InlineData("heldCredential: { id: h, achievement: urn:a, level: gold }", "yaml.not-one-of", 1, 53)]
    [InlineData("atLeast: { k: 2, of: [ { evidence: { id: e } } ] }", "protocols.k-over-children", 1, 15)]
    [InlineData("weighted: { threshold: 61, of: [ { weight: 60.5, evidence: { id: e } } ] }", "protocols.threshold-over-sum", 1, 24)]
    [InlineData("weighted: { threshold: 1, of: [ { evidence: { id: e } } ] }", "yaml.missing-field", 1, 33)]
    [InlineData("all: [ { evidence: { id: e } }, { evidence: { id: E } } ]", "protocols.duplicate-id", 1, 51)]
    [InlineData("all: [ &a { evidence: { id: e } } ]", "yaml.anchor", 1, 8)]
    [InlineData("all: [ *a ]", "yaml.anchor", 1, 8)]
    [InlineData("evidence: !!str { id: e }", "yaml.tag", 1, 11)]
    [InlineData("%YAML 1.2\n---\nevidence: { id: e }", "yaml.tag", 1, 1)]
    [InlineData("evidence: { id: e }\n---\nevidence: { id: f }", "yaml.several-documents", 2, 1)]
    [InlineData("all:\n\t- evidence: { id: e }", "yaml.tab", 2, 1)]
    [InlineData("all:\n  - evidence:\n  \tid: e", "yaml.tab", 3, 3)]
    [InlineData("", "yaml.empty", 1, 1)]
    [InlineData("# nothing", "yaml.empty", 1, 1)]
    [InlineData("? [a]\n: b", "yaml.key-not-text", 1, 3)]
    [InlineData("protocol: { evidence: { id: e } }\nprotocole: 1", "yaml.unknown-field-nearest", 2, 1)]
    [InlineData("evidence: { id: e, name: \"a\\nb\" }", "yaml.control-character", 1, 26)]
    public void A_mistake_is_located(string yaml, string code, int line, int column)
    {
        var parsed = ProtocolYaml.Parse(yaml, "rule.yaml");
        parsed.Succeeded.ShouldBeFalse(yaml);
        var problem = parsed.Problems.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal));
        problem.ShouldNotBeNull(string.Join(" | ", parsed.Problems.Select(p => $"{p.Code} {p.Where}")));
        (problem.Where!.Line, problem.Where.Column).ShouldBe((line, column));
        problem.Where.Source.ShouldBe("rule.yaml");
        foreach (var language in Languages.All)
        {
            problem.Sentence(language).ShouldNotContain("{");
        }
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_text()
    {
        const string yaml = """
            all:
              - onlineAssessment: { id: t, min: 120, max: abc }
              - jurry: { id: j }
              - atLeast: { k: 5, of: [ { evidence: { id: t } }, { attendance: { id: a } } ] }
            """;
        ProtocolYaml
            .Parse(yaml)
            .Problems.Select(problem => (problem.Code, problem.Where!.Line))
            .ShouldBe([
                ("protocols.min-over-max", 2),
                ("yaml.expected-number", 2),
                ("protocols.unknown-node-nearest", 3),
                ("protocols.k-over-children", 4),
                ("protocols.duplicate-id", 4),
                ("protocols.hours-or-percent", 4),
            ]);
    }

    [Fact]
    public void The_nearest_name_and_the_field_are_told()
    {
        var problem = ProtocolYaml.Parse("all: [ { peerEndorsment: { id: p, count: 2 } } ]").Problems.ShouldHaveSingleItem();
        problem.Sentence(Language.English).ShouldBe("Unknown word: “peerEndorsment”. Did you mean “peerEndorsement”?");
        problem.Where!.Field.ShouldBe("protocol.all[0]");
    }

    [Theory]
    [InlineData("all:\n  - evidence: { id: e\n  - x", "yaml.syntax")]
    [InlineData("{{{{", "yaml.syntax")]
    [InlineData("\"", "yaml.syntax")]
    [InlineData("- - - ?", "protocols.node-expected")]
    public void A_text_that_is_no_yaml_is_refused(string yaml, string code) =>
        ProtocolYaml.Parse(yaml).Problems.Select(problem => problem.Code).ShouldContain(code);

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off()
    {
        const string bomb = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nall: *c";
        var parsed = ProtocolYaml.Parse(bomb);
        parsed.Succeeded.ShouldBeFalse();
        parsed.Problems.ShouldContain(problem => problem.Code == "yaml.anchor");
    }

    [Fact]
    public void Depth_and_size_are_bounded()
    {
        Codes(new string('[', 100_000)).ShouldBe(["yaml.too-deep"]);
        Codes(Nested(31)).ShouldBeEmpty();
        Codes(Nested(32)).ShouldBe(["protocols.too-deep"]);
        Codes("# " + new string('x', 256 * 1024)).ShouldBe(["yaml.too-large"]);
        Codes("[" + string.Concat(Enumerable.Repeat("x,", 30_000)) + "]").ShouldBe(["yaml.too-many-values"]);
        Codes(Wide(200)).ShouldBeEmpty();
        Codes(Wide(210)).ShouldBe(["protocols.too-many-leaves"]);
        Codes("evidence: { id: e, name: " + new string('n', 201) + " }").ShouldBe(["yaml.too-long"]);
    }

    [Fact]
    public void Random_damage_is_refused_or_read_but_never_thrown_at()
    {
        var random = new Random(7);
        const string noise = "{}[]:,-#&*!|>'\"%@`? \n\r\tkofa0.9\u00E9\u0000\u0085\uFEFF\uD83D";
        for (var i = 0; i < 4_000; i++)
        {
            var text = ProtocolYaml.Print(new Generated(i).Protocol()).ToCharArray();
            for (var hits = random.Next(1, 5); hits > 0; hits--)
            {
                text[random.Next(text.Length)] = noise[random.Next(noise.Length)];
            }

            var parsed = ProtocolYaml.Parse(new string(text));
            if (parsed.Succeeded)
            {
                ProtocolYaml.Parse(ProtocolYaml.Print(parsed.Value)).Value.ShouldBe(parsed.Value);
            }
            else
            {
                parsed.Problems.ShouldAllBe(problem => problem.Where != null && problem.Sentence(Language.French).Length > 0);
            }
        }
    }

    private static string[] Codes(string yaml) => [.. ProtocolYaml.Parse(yaml).Problems.Select(problem => problem.Code)];

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("all: [ { ", depth)) + "evidence: { id: e }" + string.Concat(Enumerable.Repeat(" } ]", depth));

    private static string Wide(int leaves) =>
        $"all: [ {string.Join(", ", Enumerable.Range(0, leaves).Select(i => $"{{ evidence: {{ id: e{i} }} }}"))} ]";
}
