using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>Retakes, appeals, corrections, extensions, waivers, sittings and ties, one at a time.</summary>
public sealed class ProceduralActTests
{
    private const string Review = "expertReview: { id: r, deadline: P10D }";
    private const string TwoReviewers = "expertReview: { id: r, assessors: 2, divergence: 1 }";
    private const string Jury = "jury: { id: j, quorum: 3 }";
    private const string InOrder = "sequence: [ { selfDeclaration: { id: d } }, { evidence: { id: e } } ]";
    private const string Two = "all: [ { expertReview: { id: r } }, { evidence: { id: e } } ]";

    [Fact]
    public void A_correction_takes_the_place_of_the_act_and_a_correction_of_it_takes_its_own()
    {
        var no = No("r", "ana", "01-02");
        var yes = Instead(Yes("r", "ana", "01-02"), no);
        var again = Instead(No("r", "ana", "01-02") with { Id = "again" }, yes);
        Leaf(Review, no, yes).State.ShouldBe(NodeState.Satisfied);
        Leaf(Review, yes, no).State.ShouldBe(NodeState.Satisfied);
        Leaf(Review, no, yes, again).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void What_was_taken_back_may_be_put_right_again()
    {
        var yes = Yes("r", "ana", "01-02");
        var withdrawn = Instead(Act("r", "01-02", new FactResult.Withdrawn()), yes);
        Leaf(Review, yes, withdrawn).State.ShouldBe(NodeState.NotYet);
        Leaf(Review, yes, withdrawn, Instead(yes with { Id = "put right" }, withdrawn)).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void An_act_replaces_neither_itself_nor_acts_about_another_requirement()
    {
        var yes = Yes("r", "ana", "01-02");
        Leaf(Review, yes with { Supersedes = yes.Id }).State.ShouldBe(NodeState.Satisfied);
        var elsewhere = Instead(Artefact("e", "https://exemple.fr/a", "01-02"), yes);
        Judge(Two, "01-05", yes, elsewhere).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Acts_that_replace_each_other_in_a_circle_all_stop_counting_whatever_their_order()
    {
        var (a, b) = (Yes("r", "ana", "01-02"), Yes("r", "ben", "01-02"));
        var (first, second) = (Instead(a, b), Instead(b, a));
        Leaf(Review, first, second).State.ShouldBe(NodeState.NotYet);
        Leaf(Review, second, first).State.ShouldBe(NodeState.NotYet);
    }

    [Fact]
    public void A_retake_opens_the_leaf_again_until_its_own_date()
    {
        var refused = No("r", "ana", "01-02");
        var opened = Act("r", "01-20", new FactResult.AttemptOpened(AttemptReason.Retake, On("02-01")), 2);
        Leaf(Review, "01-25", refused, opened).State.ShouldBe(NodeState.NotYet);
        Leaf(Review, "01-25", refused, opened).Until.ShouldBe(On("02-01"));
        Leaf(Review, "01-25", refused, opened, Yes("r", "ana", "01-24", 2)).State.ShouldBe(NodeState.Satisfied);
        Leaf(Review, "02-05", refused, opened).Reason.ShouldBe(Reason.DeadlinePassed);
        Leaf(Review, "02-05", refused, opened, Yes("r", "ana", "02-02", 2)).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void A_retake_granted_by_mistake_is_taken_back_and_the_first_answer_stands()
    {
        var opened = Act("r", "01-20", new FactResult.AttemptOpened(AttemptReason.Retake), 2);
        var taken = Instead(Act("r", "01-20", new FactResult.Withdrawn(), 2), opened);
        Leaf(Review, "01-25", No("r", "ana", "01-02"), opened, taken).Reason.ShouldBe(Reason.DecidedAgainst);
    }

    [Fact]
    public void After_an_appeal_whoever_judged_before_does_not_count_even_if_their_act_was_corrected()
    {
        var first = No("r", "ana", "01-02");
        var opened = Act("r", "01-05", new FactResult.AttemptOpened(AttemptReason.Appeal), 2);
        var again = Yes("r", "ana", "01-06", 2);
        Leaf(Review, first, opened, again).State.ShouldBe(NodeState.NotYet);
        var withdrawn = Instead(Act("r", "01-02", new FactResult.Withdrawn()), first);
        Leaf(Review, first, withdrawn, opened, again).State.ShouldBe(NodeState.NotYet);
        Leaf(Review, first, opened, again, Yes("r", "ben", "01-06", 2)).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void A_retake_opened_beside_an_appeal_does_not_lift_its_bar()
    {
        Fact[] facts =
        [
            No("r", "ana", "01-02"),
            Act("r", "01-05", new FactResult.AttemptOpened(AttemptReason.Appeal), 2),
            Act("r", "01-06", new FactResult.AttemptOpened(AttemptReason.Retake), 2),
            Yes("r", "ana", "01-07", 2),
        ];
        Leaf(Review, facts).State.ShouldBe(NodeState.NotYet);
    }

    [Fact]
    public void A_deadline_moves_away_and_never_nearer()
    {
        var longer = Act("r", "01-05", new FactResult.Extended(On("02-01")));
        var shorter = Act("r", "01-06", new FactResult.Extended(On("01-08")));
        Leaf(Review, "01-20", shorter).Reason.ShouldBe(Reason.DeadlinePassed);
        Leaf(Review, "01-09", shorter).Until.ShouldBe(On("01-11"));
        Leaf(Review, "01-20", longer, shorter).Until.ShouldBe(On("02-01"));
        Leaf(Review, "01-20", longer, Yes("r", "ana", "01-19")).State.ShouldBe(NodeState.Satisfied);
        Leaf(Review, "01-20", Yes("r", "ana", "01-19")).Reason.ShouldBe(Reason.DeadlinePassed);
    }

    [Fact]
    public void A_waiver_lets_go_proves_nothing_and_outlives_attempts_and_refusals()
    {
        var waived = Act("r", "01-05", new FactResult.Waived());
        var node = Judge(Two, "02-01", No("r", "ana", "01-02"), waived, No("r", "ben", "01-06", 2)).Nodes.ElementAt(1);
        node.State.ShouldBe(NodeState.Satisfied);
        node.IsExcused.ShouldBeTrue();
        node.Level.ShouldBeNull();
        Judge(Two, "02-01", waived).State.ShouldBe(NodeState.NotYet);
        Judge(Two, "02-01", waived, Artefact("e", "https://exemple.fr/a", "01-06")).Level.ShouldBe(ProofLevel.Declared);
        Leaf(Review, "02-01", waived).Reason.ShouldBe(Reason.NothingProven, "a protocol of which everything was waived proves nothing");
        Judge(Two, "02-01", waived, Instead(Act("r", "01-05", new FactResult.Withdrawn()), waived))
            .Nodes.ElementAt(1)
            .State.ShouldBe(NodeState.NotYet);
    }

    [Fact]
    public void Meeting_later_what_was_waived_takes_nothing_from_the_steps_that_followed()
    {
        Fact[] facts = [Act("d", "01-02", new FactResult.Waived()), Artefact("e", "https://exemple.fr/a", "01-03")];
        Judge(InOrder, "01-20", facts).State.ShouldBe(NodeState.Satisfied);
        Judge(InOrder, "01-20", [.. facts, Yes("d", "candidat", "01-10")]).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void All_votes_of_a_sitting_count_even_beyond_the_quorum_and_none_of_before()
    {
        Leaf(Jury, Voted("ana", true, 5), Voted("ben", true, 5), Voted("cyd", false, 5)).State.ShouldBe(NodeState.NotYet);
        Fact[] split =
        [
            Voted("ana", true, 5),
            Voted("ben", true, 5),
            Voted("cyd", false, 5),
            Voted("dan", false, 5),
            Voted("eve", false, 5),
        ];
        Leaf(Jury, split).Reason.ShouldBe(Reason.DecidedAgainst);
        Leaf(Jury, [Yes("j", "fay", "01-02"), Yes("j", "ana", "01-02"), .. split]).Reason.ShouldBe(Reason.DecidedAgainst);
    }

    [Fact]
    public void An_abstention_takes_no_seat_and_leaves_none_empty_beyond_the_quorum()
    {
        Fact[] votes = [Voted("ana", true, 4), Voted("ben", true, 4), Voted("cyd", false, 4), Voted("dan", null, 4)];
        Leaf(Jury, votes).State.ShouldBe(NodeState.Satisfied);
        Leaf(Jury, votes[..2].Append(Voted("dan", null, 3)).ToArray()).State.ShouldBe(NodeState.NotYet);
    }

    [Theory]
    [InlineData("against", NodeState.Impossible)]
    [InlineData("favour", NodeState.Satisfied)]
    [InlineData("chair", NodeState.Satisfied)]
    public void A_tie_is_decided_as_the_rule_says(string tie, NodeState expected)
    {
        var chair = Yes("j", "ana", "01-02");
        chair = chair with { Author = chair.Author! with { IsChair = true } };
        Leaf($"jury: {{ id: j, quorum: 2, tie: {tie} }}", chair, No("j", "ben", "01-03")).State.ShouldBe(expected);
    }

    [Fact]
    public void The_chair_decides_only_by_their_own_vote()
    {
        var chair = No("j", "ana", "01-02");
        chair = chair with { Author = chair.Author! with { IsChair = true } };
        Leaf("jury: { id: j, quorum: 2, tie: chair }", chair, Yes("j", "ben", "01-03")).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void Marks_too_far_apart_call_one_more_assessor_once()
    {
        Leaf(TwoReviewers, Marked("ana", 3), Marked("ben", 1)).Need.ShouldBe(3);
        Leaf(TwoReviewers, Marked("ana", 3), Marked("ben", 2)).State.ShouldBe(NodeState.Satisfied);
        Leaf(TwoReviewers, Marked("ana", 3), Marked("ben", 1), Marked("cyd", 3)).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Without_marks_to_compare_disagreeing_is_too_far_apart()
    {
        Leaf(TwoReviewers, Yes("r", "ana", "01-02"), No("r", "ben", "01-03")).Need.ShouldBe(3);
        Leaf(TwoReviewers, Marked("ana", 3), No("r", "ben", "01-03")).Need.ShouldBe(3);
    }

    [Fact]
    public void Nobody_is_called_who_could_change_nothing() =>
        Leaf("expertReview: { id: r, assessors: 2, agreement: all, divergence: 0 }", Yes("r", "ana", "01-02"), No("r", "ben", "01-03"))
            .Reason.ShouldBe(Reason.DecidedAgainst);

    [Fact]
    public void A_threshold_of_zero_asks_for_a_score_and_takes_any()
    {
        Leaf("onlineAssessment: { id: t, min: 0 }").State.ShouldBe(NodeState.NotYet);
        Leaf("onlineAssessment: { id: t, min: 0 }", Score("t", 0, "01-02")).State.ShouldBe(NodeState.Satisfied);
    }

    private static NodeVerdict Leaf(string leaf, params Fact[] facts) => Leaf(leaf, "01-09", facts);

    private static NodeVerdict Leaf(string leaf, string now, params Fact[] facts) => Judge(leaf, now, facts).Root;

    private static Fact Act(string leaf, string date, FactResult result, int attempt = 1) => Make(leaf, date, null, result, attempt);

    private static Fact Instead(Fact fact, Fact of) => fact with { Supersedes = of.Id };

    private static Fact Voted(string by, bool? yes, int votes)
    {
        var vote =
            yes is null ? NotSeen("j", by, "01-04")
            : yes.Value ? Yes("j", by, "01-04")
            : No("j", by, "01-04");
        return vote with { Result = (FactResult.Judgement)vote.Result with { Sitting = new Sitting("s", votes) } };
    }

    private static Fact Marked(string by, int level)
    {
        var fact = Yes("r", by, "01-0" + (level + 1));
        return fact with { Result = new FactResult.Judgement(JudgementOutcome.Achieved) { Marks = [new Mark("geste", level)] } };
    }
}
