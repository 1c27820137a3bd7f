using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Platform.Yaml;

namespace Aloi.Tests.Modules.Protocols.Analysis;

/// <summary>What a check finds: code, requirement and line.</summary>
public sealed class FindingTests
{
    private const string Three = "[ { name: Ana }, { name: Ben, trainer: true }, { name: Cyd, manager: true } ]";

    [Theory]
    [InlineData("atLeast: { k: 3, of: [ { evidence: { id: a } }, { evidence: { id: b } } ] }", null)]
    [InlineData("weighted: { threshold: 9, of: [ { weight: 4, evidence: { id: a } }, { weight: 4, evidence: { id: b } } ] }", null)]
    [InlineData("onlineAssessment: { id: a, min: 101 }", "a")]
    [InlineData("onlineAssessment: { id: a, min: 11, max: 10 }", "a")]
    [InlineData("atLeast: { k: 0, of: [ { onlineAssessment: { id: a, min: 101 } } ] }", "a")]
    public void A_rule_that_asks_for_more_than_there_is_can_never_be_satisfied(string rule, string? leaf)
    {
        var remarks = Check(rule);
        remarks.ShouldContain(r => r.Code == "protocol.never-satisfied" && r.Severity == FindingSeverity.Error && r.Where.Line == 1);
        if (leaf is not null)
        {
            remarks.ShouldContain(r => r.Code == "protocol.never-satisfied" && r.Leaf == leaf);
        }
    }

    [Theory]
    [InlineData("peerEndorsement: { id: a, count: 3, of: 2 }")]
    [InlineData("peerEndorsement: { id: a, count: 3, of: 2, invitedBy: rule, pool: p }")]
    [InlineData("all: [ { evidence: { id: b } }, { peerEndorsement: { id: a, count: 3, of: 2, deadline: P3D, onSilence: waive } } ]")]
    [InlineData("evidence: { id: b, deadline: P3D, onSilence: { substitute: { peerEndorsement: { id: a, count: 3, of: 2 } } } }")]
    public void More_endorsements_than_peers_invited_are_a_quorum_above_the_pool_and_said_once(string rule)
    {
        var remark = Check(rule, "{ p: [ { name: Ana } ] }").Where(r => r.Severity == FindingSeverity.Error).ShouldHaveSingleItem();
        (remark.Code, remark.Leaf, remark.Where.Line).ShouldBe(("protocol.quorum-above-pool", "a", 1));
        remark.Sentence(Language.French).ShouldContain("(demandé\u00a0: 3, sollicité\u00a0: 2)");
    }

    [Fact]
    public void More_endorsements_than_peers_invited_make_a_choice_of_them_impossible()
    {
        Codes("any: [ { peerEndorsement: { id: a, count: 3, of: 2 } } ]")
            .ShouldBe(["protocol.never-satisfied protocol.any", "protocol.quorum-above-pool a"]);
        Codes("any: [ { evidence: { id: b } }, { peerEndorsement: { id: a, count: 3, of: 2 } } ]")
            .ShouldBe(["protocol.quorum-above-pool a", "protocol.dead-branch a"]);
    }

    [Fact]
    public void A_pool_nobody_has_yet_is_a_warning_where_pools_are_known_and_nothing_where_they_are_not()
    {
        const string rule = "jury: { id: a, quorum: 3, pool: p }";
        Codes(rule, "{ }").ShouldBe(["protocol.unknown-pool a"]);
        Codes(rule).ShouldBeEmpty();
    }

    [Fact]
    public void A_choice_of_which_too_few_parts_can_be_satisfied_never_is_either()
    {
        var rule = "atLeast: { k: 2, of: [ { evidence: { id: a } }, { onlineAssessment: { id: b, min: 101 } } ] }";
        Codes(rule).ShouldBe(["protocol.never-satisfied protocol.atLeast", "protocol.never-satisfied b"]);
        rule =
            "weighted: { threshold: 5, of: [ { weight: 4, evidence: { id: a } }, { weight: 4, onlineAssessment: { id: b, min: 101 } } ] }";
        Codes(rule).ShouldBe(["protocol.never-satisfied protocol.weighted", "protocol.never-satisfied b"]);
    }

    [Theory]
    [InlineData("jury: { id: j, quorum: 4, pool: p }", "protocol.quorum-above-pool")]
    [InlineData("expertReview: { id: j, assessors: 4, pool: p }", "protocol.quorum-above-pool")]
    [InlineData("peerEndorsement: { id: j, count: 4, invitedBy: rule, pool: p }", "protocol.quorum-above-pool")]
    [InlineData("jury: { id: j, quorum: 3, pool: p, independence: [trainer] }", "protocol.quorum-above-pool")]
    [InlineData("jury: { id: j, quorum: 2, pool: q, independence: [trainer, manager] }", "protocol.everyone-barred")]
    [InlineData("jury: { id: j, quorum: 1, pool: nobody }", "protocol.quorum-above-pool")]
    [InlineData("jury: { id: j, quorum: 3, pool: p, externalShare: 1 }", "protocol.quorum-above-pool")]
    [InlineData("jury: { id: j, quorum: 2, pool: twice }", "protocol.quorum-above-pool")]
    public void A_pool_must_hold_the_people_that_are_asked_for_and_are_not_barred(string rule, string code)
    {
        var people = $$"""
            {
              p: {{Three}},
              q: [ { name: Ben, trainer: true }, { name: Cyd, manager: true } ],
              nobody: [],
              twice: [ { name: Ana, email: ana@x.example }, { name: A., email: ANA@x.example } ]
            }
            """;
        Errors(rule, people).ShouldBe([$"{code} j"]);
        Errors(rule, null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("attendance: { id: a, hours: 40, deadline: P1D }")]
    [InlineData("sequence: [ { evidence: { id: b, deadline: P60D } }, { jury: { id: a, quorum: 3, deadline: P30D } } ]")]
    [InlineData("sequence: [ { evidence: { id: b, deadline: P2M } }, { all: [ { jury: { id: a, quorum: 3, deadline: P1M } } ] } ]")]
    [InlineData("sequence: [ { attendance: { id: b, hours: 70 } }, { evidence: { id: a, deadline: P2D } } ]")]
    [InlineData(
        "expertReview: { id: e, assessors: 2, deadline: P30D, onSilence: { substitute: { evidence: { id: a, deadline: P20D } } } }"
    )]
    [InlineData("evidence: { id: a, deadline: P0D }")]
    [InlineData("sequence: [ { evidence: { id: b, deadline: P60D } }, { any: [ { jury: { id: a, quorum: 3, deadline: P30D } } ] } ]")]
    public void A_deadline_that_nobody_can_meet_is_an_error(string rule)
    {
        var remark = Check(rule).Where(r => r.Severity == FindingSeverity.Error).ShouldHaveSingleItem();
        remark.Code.ShouldBe("protocol.deadline-cannot-be-met");
        (remark.Leaf is "a" or "protocol.evidence.deadline").ShouldBeTrue(remark.Leaf);
    }

    [Theory]
    [InlineData("sequence: [ { evidence: { id: b, deadline: P30D } }, { jury: { id: a, quorum: 3, deadline: P30D } } ]")]
    [InlineData("sequence: [ { evidence: { id: b, deadline: P1M } }, { jury: { id: a, quorum: 3, deadline: P30D } } ]")]
    [InlineData("sequence: [ { evidence: { id: b } }, { jury: { id: a, quorum: 3, deadline: P1D } } ]")]
    [InlineData("all: [ { evidence: { id: b, deadline: P60D } }, { jury: { id: a, quorum: 3, deadline: P30D } } ]")]
    [InlineData(
        "sequence: [ { evidence: { id: b, deadline: P60D } }, { any: [ { jury: { id: a, quorum: 3, deadline: P30D } }, { evidence: { id: c } } ] } ]"
    )]
    [InlineData(
        "sequence: [ { any: [ { evidence: { id: b, deadline: P60D } }, { evidence: { id: c } } ] }, { jury: { id: a, quorum: 3, deadline: P30D } } ]"
    )]
    [InlineData("attendance: { id: a, hours: 40, deadline: P2D }")]
    public void A_deadline_that_somebody_can_meet_is_none(string rule) => Errors(rule, null).ShouldBeEmpty();

    [Theory]
    [InlineData("atLeast: { k: 0, of: [ { evidence: { id: a } } ] }", "protocol.atLeast")]
    [InlineData("weighted: { threshold: 0, of: [ { weight: 1, evidence: { id: a } } ] }", "protocol.weighted")]
    [InlineData("onlineAssessment: { id: a, min: 0 }", "a")]
    [InlineData("evidence: { id: a, deadline: P3D, onSilence: waive }", "a")]
    [InlineData("evidence: { id: a, deadline: P3D, onSilence: { substitute: { onlineAssessment: { id: b, min: 0 } } } }", "a")]
    [InlineData(
        "all: [ { onlineAssessment: { id: a, min: 0 } }, { attendance: { id: b, hours: 3, deadline: P3D, onSilence: waive } } ]",
        "protocol.all"
    )]
    public void A_rule_that_turns_nobody_away_is_told(string rule, string leaf)
    {
        Check(rule).ShouldContain(r => r.Code == "protocol.always-satisfied" && r.Leaf == leaf && r.Severity == FindingSeverity.Warning);
        Errors(rule, null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("evidence: { id: a, deadline: P3D, freshness: P1D, onSilence: waive }")]
    [InlineData("onlineAssessment: { id: a, min: 0, deadline: P3D }")]
    [InlineData("selfDeclaration: { id: a, deadline: P3D, onSilence: waive }")]
    [InlineData("evidence: { id: a }")]
    public void A_rule_that_may_turn_somebody_away_is_not(string rule) => Codes(rule).ShouldNotContain(c => c.Contains("always"));

    [Fact]
    public void One_expert_on_whom_everything_hangs_is_told()
    {
        Codes("expertReview: { id: a }").ShouldBe(["protocol.single-expert a"]);
        Codes("all: [ { evidence: { id: b } }, { jury: { id: a, quorum: 1 } } ]").ShouldBe(["protocol.single-expert a"]);
        Codes("expertReview: { id: a, pool: p }", "{ p: [ { name: Ana }, { name: Ben, trainer: true } ] }").ShouldBeEmpty();
        Codes("expertReview: { id: a, pool: p, independence: trainer }", "{ p: [ { name: Ana }, { name: Ben, trainer: true } ] }")
            .ShouldBe(["protocol.single-expert a"]);
        Codes("any: [ { expertReview: { id: a } }, { evidence: { id: b } } ]").ShouldBeEmpty();
        Codes("all: [ { evidence: { id: b } }, { expertReview: { id: a, deadline: P30D, onSilence: waive } } ]").ShouldBeEmpty();
        Codes("expertReview: { id: a, deadline: P30D, onSilence: { substitute: { evidence: { id: b } } } }").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("any: [ { expertReview: { id: a, pool: p } }, { jury: { id: b, quorum: 1, pool: p } } ]", true)]
    [InlineData(
        "atLeast: { k: 2, of: [ { expertReview: { id: a, pool: p } }, { expertReview: { id: b, pool: p } }, { evidence: { id: c } } ] }",
        true
    )]
    [InlineData("any: [ { expertReview: { id: a, pool: p } }, { expertReview: { id: b, pool: q } } ]", false)]
    [InlineData("any: [ { expertReview: { id: a, pool: p } }, { expertReview: { id: b, pool: p } }, { evidence: { id: c } } ]", false)]
    [InlineData("any: [ { expertReview: { id: a, pool: p } }, { expertReview: { id: b } } ]", false)]
    public void Ways_that_lead_to_the_same_person_hang_on_one_expert(string rule, bool hangs)
    {
        var codes = Codes(rule, "{ p: [ { name: Ana, email: ana@exemple.fr } ], q: [ { name: Ben } ] }");
        if (hangs)
        {
            codes.ShouldBe(["protocol.single-expert a"]);
        }
        else
        {
            codes.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("any: [ { onlineAssessment: { id: b, min: 0 } }, { evidence: { id: a } } ]")]
    [InlineData("any: [ { evidence: { id: b } }, { onlineAssessment: { id: a, min: 101 } } ]")]
    [InlineData(
        "weighted: { threshold: 60, of: [ { weight: 60, evidence: { id: b } }, { weight: 50, evidence: { id: c } }, { weight: 5, evidence: { id: a } } ] }"
    )]
    [InlineData("evidence: { id: a, onSilence: waive }")]
    [InlineData("evidence: { id: a, onSilence: escalate }")]
    [InlineData("evidence: { id: a, onSilence: { substitute: { evidence: { id: b } } } }")]
    [InlineData("evidence: { id: a, deadline: P10D, reminders: [P5D, P12D] }")]
    [InlineData("any: [ { evidence: { id: b } }, { expertReview: { id: a, divergence: 1 } } ]")]
    public void A_branch_or_a_word_that_never_changes_anything_is_told(string rule) => Codes(rule).ShouldContain("protocol.dead-branch a");

    [Fact]
    public void A_weight_that_tips_the_balance_with_others_is_alive()
    {
        var rule =
            "weighted: { threshold: 60, of: [ { weight: 60, evidence: { id: b } }, { weight: 50, evidence: { id: c } }, { weight: 10, evidence: { id: a } } ] }";
        Codes(rule).ShouldBeEmpty();
    }

    [Fact]
    public void A_panel_without_anybody_left_for_a_second_opinion_and_an_unknown_pool_are_told()
    {
        Codes("expertReview: { id: a, assessors: 3, divergence: 1, pool: p }", $"{{ p: {Three} }}")
            .ShouldBe(["protocol.no-second-opinion a"]);
        Codes("expertReview: { id: a, assessors: 2, pool: z }", $"{{ p: {Three} }}").ShouldBe(["protocol.unknown-pool a"]);
    }

    [Fact]
    public void Findings_bear_the_line_of_their_requirement()
    {
        var remarks = Check(
            """
            all:
              - evidence:
                  id: a
                  onSilence: waive
              - atLeast:
                  k: 1
                  of:
                    - jury: { id: j, quorum: 2, deadline: P3D, onSilence: { substitute:
                        { evidence: { id: s, deadline: P2D } } } }
            """
        );
        remarks
            .Select(r => $"{r.Where.Line} {r.Code} {r.Leaf}")
            .ShouldBe(["9 protocol.deadline-cannot-be-met s", "2 protocol.dead-branch a"]);
    }

    [Fact]
    public void Templates_and_examples_have_no_errors()
    {
        foreach (var template in ProtocolTemplates.All)
        {
            var built = template.Build(new Dictionary<string, string>(StringComparer.Ordinal), Language.French);
            ProtocolAnalysis.Check(built.Value!).AllowPublishing().ShouldBeTrue(template.Key);
        }

        // Forty points of sixty never tip a balance that sixty points hold: the jury of that example decides nothing.
        var finding = ProtocolAnalysis.Check(Sample.Protocol(Sample.DesignExample)).ShouldHaveSingleItem();
        (finding.Code, finding.Leaf, finding.IsError).ShouldBe(("protocol.dead-branch", "j", false));
    }

    [Fact]
    public void Every_sentence_is_one_line_in_both_languages()
    {
        var remarks = Check("all: [ { evidence: { id: a, name: \"A\\nB\", onSilence: waive } }, { expertReview: { id: b } } ]");
        foreach (var said in remarks.SelectMany(r => Languages.All.Select(r.Sentence)))
        {
            said.ShouldNotContain('\n');
            said.ShouldEndWith(".");
        }
    }

    private static IReadOnlyList<ProtocolRemark> Check(string rule, string? people = null)
    {
        var reading = new YamlReading();
        var pools = people is null ? null : PoolsYaml.Read(YamlSource.Read(people).Value!, reading);
        reading.Problems.ShouldBeEmpty();
        return ProtocolCheck.Read(YamlSource.Read(rule).Value!, pools);
    }

    private static List<string> Codes(string rule, string? people = null) => [.. Check(rule, people).Select(r => $"{r.Code} {r.Leaf}")];

    private static List<string> Errors(string rule, string? people) =>
        [.. Check(rule, people).Where(r => r.Severity == FindingSeverity.Error).Select(r => $"{r.Code} {r.Leaf}")];
}
