using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Modules.Protocols;

public sealed class TemplateTests
{
    public static TheoryData<string> Keys => [.. ProtocolTemplates.All.Select(t => t.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void Whatever_the_numbers_some_facts_satisfy_the_rule(string key)
    {
        var template = ProtocolTemplates.Find(key)!;
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var numbers = Numbers(template, random);
            var built = template.Build(numbers, i % 2 == 0 ? Language.French : Language.English);
            if (built.Succeeded)
            {
                Verdict(built.Value).State.ShouldBe(NodeState.Satisfied, ProtocolYaml.Print(built.Value));
            }
            else
            {
                built.Problems.ShouldAllBe(p => p.Code == "protocols.more-than-asked" && p.Where!.Field == "peers");
            }
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void The_usual_numbers_are_enough_and_the_rule_reads_as_a_sentence_and_back_from_its_text(string key)
    {
        foreach (var language in Languages.All)
        {
            var template = ProtocolTemplates.Find(key)!;
            var protocol = template.Build(new Dictionary<string, string>(), language).Value!;
            ProtocolYaml.Parse(ProtocolYaml.Print(protocol)).Value.ShouldBe(protocol);
            ProtocolSentences.Describe(protocol, language).Length.ShouldBeGreaterThan(20);
            template.Name(language).ShouldNotBeNullOrEmpty();
            template.When(language).ShouldNotBeNullOrEmpty();
            template.Numbers.Count.ShouldBeInRange(2, 3);
            protocol.AttendanceSuffices().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("8,5")]
    [InlineData("quatre-vingts")]
    [InlineData("<b>80</b>")]
    [InlineData("99999999999999999999")]
    public void A_number_that_is_none_is_refused_at_its_field(string typed)
    {
        var built = ProtocolTemplates.All[0].Build(new Dictionary<string, string> { ["pass-mark"] = typed }, Language.French);
        var problem = built.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Where!.Field).ShouldBe(("protocols.number-out-of-range", "pass-mark"));
    }

    [Theory]
    [InlineData("attendance: { id: p, hours: 7 }", true)]
    [InlineData("any: [ { attendance: { id: p, hours: 7 } }, { jury: { id: j, quorum: 3 } } ]", true)]
    [InlineData("all: [ { attendance: { id: p, hours: 7 } }, { jury: { id: j, quorum: 3 } } ]", false)]
    [InlineData("atLeast: { k: 1, of: [ { attendance: { id: p, hours: 7 } }, { evidence: { id: e } } ] }", true)]
    [InlineData("atLeast: { k: 2, of: [ { attendance: { id: p, hours: 7 } }, { evidence: { id: e } } ] }", false)]
    [InlineData(
        "weighted: { threshold: 50, of: [ { weight: 50, attendance: { id: p, hours: 7 } }, { weight: 50, evidence: { id: e } } ] }",
        true
    )]
    [InlineData(
        "weighted: { threshold: 60, of: [ { weight: 50, attendance: { id: p, hours: 7 } }, { weight: 50, evidence: { id: e } } ] }",
        false
    )]
    [InlineData("evidence: { id: e }", false)]
    public void A_rule_that_being_there_satisfies_is_known(string yaml, bool suffices) =>
        Sample.Protocol(yaml).AttendanceSuffices().ShouldBe(suffices);

    [Fact]
    public void A_later_rule_keeps_the_requirements_that_are_word_for_word_the_same()
    {
        var before = Sample.Protocol("all: [ { onlineAssessment: { id: t, name: T, min: 80 } }, { jury: { id: j, name: J, quorum: 3 } } ]");
        var now = Sample.Protocol("all: [ { onlineAssessment: { id: t, name: T, min: 90 } }, { jury: { id: j, name: J, quorum: 3 } } ]");
        now.LeavesAlsoIn(before).Select(l => l.Id).ShouldBe(["j"]);
    }

    private static Dictionary<string, string> Numbers(ProtocolTemplate template, Random random) =>
        template.Numbers.ToDictionary(
            n => n.Key,
            n =>
                random.Next(4) switch
                {
                    0 => Text(n.Least),
                    1 => Text(n.Most),
                    _ => Text(random.Next(n.Least, n.Most + 1)),
                }
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Everything that can be said in favour, by as many people as it takes, on the first day and the second.</summary>
    private static Verdict Verdict(ProtocolNode protocol)
    {
        var facts = protocol.Leaves().SelectMany((leaf, order) => Favourable(leaf, order == 0 ? "01-01" : "01-02")).ToArray();
        return ProtocolEvaluator.Evaluate(protocol, facts, Sample.At("01-03"));
    }

    private static IEnumerable<Fact> Favourable(Leaf leaf, string date) =>
        leaf switch
        {
            SelfDeclaration => [Sample.Yes(leaf.Id, "candidat", date)],
            OnlineAssessment => [Sample.Score(leaf.Id, 100, date)],
            Attendance attendance => [Sample.Hours(leaf.Id, attendance.Needed, date)],
            Evidence evidence => Enumerable.Range(0, evidence.Count).Select(n => Sample.Artefact(leaf.Id, $"https://exemple.fr/{n}", date)),
            _ => Enumerable.Range(0, 20).Select(n => Sample.Yes(leaf.Id, $"ext{n:00}", date)),
        };
}
