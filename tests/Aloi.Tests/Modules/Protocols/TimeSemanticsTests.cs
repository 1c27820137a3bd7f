using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>Deadlines, silence, freshness and order in time.</summary>
public sealed class TimeSemanticsTests
{
    private const string Due = "evidence: { id: e, deadline: P10D }";

    [Fact]
    public void A_deadline_counted_from_a_whole_day_lasts_to_the_end_of_a_whole_day()
    {
        Judge(Due, "01-11T23:59", Artefact("e", "u", "01-11T23:59")).State.ShouldBe(NodeState.Satisfied);
        Judge(Due, "01-11T23:59").State.ShouldBe(NodeState.NotYet);
        Judge(Due, "01-12").Root.Reason.ShouldBe(Reason.DeadlinePassed);
        Judge(Due, "02-01", Artefact("e", "u", "01-12T00:00")).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void A_deadline_counted_from_an_instant_includes_it_and_a_day_that_does_not_start_after_it()
    {
        var protocol = Protocol(Due);
        var moment = At("02-01", enrolled: "01-01T12:00");
        State(Artefact("e", "u", "01-11T12:00")).ShouldBe(NodeState.Satisfied);
        State(Artefact("e", "u", "01-11T12:01")).ShouldBe(NodeState.Impossible);
        State(Artefact("e", "u", "01-11")).ShouldBe(NodeState.Satisfied);
        State(Artefact("e", "u", "01-12")).ShouldBe(NodeState.Impossible);

        NodeState State(Fact fact) => ProtocolEvaluator.Evaluate(protocol, [fact], moment).State;
    }

    [Fact]
    public void A_fact_recorded_late_counts_by_its_own_date() =>
        Judge(Due, "05-01", Artefact("e", "u", "01-05")).MetAt.ShouldBe(On("01-05"));

    [Fact]
    public void A_deadline_across_the_change_of_clocks_keeps_the_hour_of_the_wall()
    {
        var protocol = Protocol("evidence: { id: e, deadline: P2D }");
        var moment = At("04-01", enrolled: "03-28T12:00");
        var until = ProtocolEvaluator.Evaluate(protocol, [], moment with { Now = On("03-28T13:00").Start }).Root.Until;
        until.ShouldBe(On("03-30T12:00"));
        (until!.Value.Start - On("03-28T12:00").Start).ShouldBe(TimeSpan.FromHours(47));
    }

    [Theory]
    [InlineData("selfDeclaration: { id: x, deadline: P10D, onSilence: waive }")]
    [InlineData("onlineAssessment: { id: x, min: 80, deadline: P10D, onSilence: waive }")]
    public void Who_answered_no_was_not_silent(string leaf)
    {
        Fact against = leaf.StartsWith("self", StringComparison.Ordinal) ? No("x", "candidat", "01-02") : Score("x", 20, "01-02");
        var protocol = $"all: [ {{ {leaf} }}, {{ evidence: {{ id: e }} }} ]";
        Judge(protocol, "02-01", Artefact("e", "u", "01-02")).State.ShouldBe(NodeState.Satisfied);
        Judge(protocol, "02-01", Artefact("e", "u", "01-02"), against).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void A_panel_is_silent_only_while_the_missing_voices_could_still_carry_it()
    {
        const string two = "expertReview: { id: r, assessors: 2, agreement: all, deadline: P10D, onSilence: waive }";
        Judge($"any: [ {{ {two} }}, {{ evidence: {{ id: e }} }} ]", "02-01", Yes("r", "ana", "01-02"))
            .Root.Children[0]
            .Reason.ShouldBe(Reason.Waived);
        Judge(two, "02-01", No("r", "ana", "01-02")).Root.Reason.ShouldBe(Reason.DeadlinePassed);
    }

    [Fact]
    public void A_protocol_of_which_everything_was_waived_proves_nothing()
    {
        const string waived = "evidence: { id: e, deadline: P10D, onSilence: waive }";
        var lost = Judge(waived, "02-01");
        lost.State.ShouldBe(NodeState.Impossible);
        lost.Root.Reason.ShouldBe(Reason.NothingProven);
        var open = $"any: [ {{ {waived} }}, {{ selfDeclaration: {{ id: d }} }} ]";
        Judge(open, "02-01").State.ShouldBe(NodeState.NotYet);
        Judge(open, "02-01", Yes("d", "candidat", "02-01")).Level.ShouldBe(ProofLevel.Declared);
    }

    [Fact]
    public void An_escalated_leaf_stays_open_and_later_answers_count()
    {
        const string leaf = "expertReview: { id: r, deadline: P10D, onSilence: escalate }";
        Judge(leaf, "02-01").Root.Reason.ShouldBe(Reason.Escalated);
        Judge(leaf, "02-01").State.ShouldBe(NodeState.NotYet);
        Judge(leaf, "02-01", Yes("r", "ana", "01-25")).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void A_substitute_decides_from_the_deadline_on_and_never_before()
    {
        const string leaf = "jury: { id: j, quorum: 1, deadline: P10D, onSilence: { substitute: { evidence: { id: e } } } }";
        Fact artefact = Artefact("e", "u", "01-03");
        var before = Judge(leaf, "01-11", artefact);
        before.State.ShouldBe(NodeState.NotYet);
        before.Root.Children[0].Reason.ShouldBe(Reason.Standby);
        var after = Judge(leaf, "01-12", artefact);
        after.State.ShouldBe(NodeState.Satisfied);
        after.Level.ShouldBe(ProofLevel.Declared);
        after.MetAt.ShouldBe(FactTime.Instant(On("01-12").Start));
        Judge(leaf, "02-01", artefact, No("j", "ana", "01-05")).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void The_deadline_of_enrolment_binds_the_first_attempt_only() =>
        Judge("expertReview: { id: r, deadline: P10D }", "06-01", Yes("r", "ana", "05-01", attempt: 2)).State.ShouldBe(NodeState.Satisfied);

    [Fact]
    public void A_fact_that_has_grown_old_no_longer_counts_and_a_new_one_renews_it()
    {
        const string leaf = "evidence: { id: e, freshness: P1M }";
        Judge(leaf, "02-10T23:00", Artefact("e", "u", "01-10")).State.ShouldBe(NodeState.Satisfied);
        Judge(leaf, "02-11", Artefact("e", "u", "01-10")).State.ShouldBe(NodeState.NotYet);
        Judge(leaf, "03-02", Artefact("e", "u", "01-10"), Artefact("e", "u", "03-01")).MetAt.ShouldBe(On("03-01"));
    }

    [Fact]
    public void A_decided_review_that_has_grown_old_needs_a_new_attempt()
    {
        const string leaf = "expertReview: { id: r, freshness: P1M }";
        Judge(leaf, "03-01", Yes("r", "ana", "01-10")).Root.Reason.ShouldBe(Reason.Outdated);
        Judge(leaf, "03-01", Yes("r", "ana", "01-10"), Yes("r", "ana", "02-20")).State.ShouldBe(NodeState.Impossible);
        Judge(leaf, "03-01", Yes("r", "ana", "01-10"), Yes("r", "ana", "02-20", attempt: 2)).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void An_old_seat_of_an_open_review_is_free_again()
    {
        const string leaf = "expertReview: { id: r, assessors: 2, freshness: P1M }";
        Judge(leaf, "03-05", Yes("r", "ana", "01-10"), Yes("r", "ben", "03-01"), Yes("r", "cyd", "03-02"))
            .State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void In_a_sequence_only_facts_on_or_after_the_earlier_steps_count()
    {
        const string steps = "sequence: [ { onlineAssessment: { id: t, min: 80 } }, { expertReview: { id: r } } ]";
        var early = Judge(steps, "02-01", Score("t", 90, "01-10T12:00"), Yes("r", "ana", "01-10T11:59"));
        early.State.ShouldBe(NodeState.NotYet);
        Judge(steps, "02-01", Score("t", 90, "01-10T12:00"), Yes("r", "ana", "01-10")).State.ShouldBe(NodeState.Satisfied);
        Judge(steps, "02-01", Score("t", 90, "01-10"), Yes("r", "ana", "01-10T08:00")).State.ShouldBe(NodeState.Satisfied);
        Judge(steps, "02-01", Score("t", 90, "01-10"), Yes("r", "ana", "01-09")).State.ShouldBe(NodeState.NotYet);
        Judge(steps, "02-01").Root.Children[1].Reason.ShouldBe(Reason.AwaitingTurn);
    }

    [Fact]
    public void A_step_that_was_decided_is_not_reopened_when_an_earlier_one_is_met_again()
    {
        const string steps = "sequence: [ { onlineAssessment: { id: t, min: 80, keep: last } }, { jury: { id: j, quorum: 1 } } ]";
        Fact[] lost = [Score("t", 90, "01-02"), No("j", "ana", "01-03")];
        Judge(steps, "02-01", lost).State.ShouldBe(NodeState.Impossible);
        Judge(steps, "02-01", [.. lost, Score("t", 10, "01-04"), Score("t", 95, "01-05"), Yes("j", "ben", "01-06")])
            .State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void A_substitute_called_late_does_not_bring_acts_before_its_call_back_to_life()
    {
        const string called = "jury: { id: j, quorum: 1, deadline: P10D, onSilence: { substitute: { evidence: { id: s } } } }";
        var steps = $"sequence: [ {{ any: [ {{ evidence: {{ id: x }} }}, {{ {called} }} ] }}, {{ expertReview: {{ id: r }} }} ]";
        Fact[] facts = [Artefact("s", "u", "01-03"), No("r", "ana", "01-05"), Artefact("x", "u", "01-08"), Yes("r", "ben", "01-09")];
        Judge(steps, "01-10", facts).State.ShouldBe(NodeState.Satisfied);
        Judge(steps, "01-20", facts).State.ShouldBe(NodeState.Satisfied);
    }
}
