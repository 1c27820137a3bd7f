using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>One leaf at a time: what satisfies it, what makes it impossible, whose acts count.</summary>
public sealed class LeafSemanticsTests
{
    private const string Test = "onlineAssessment: { id: t, min: 80, attempts: 2 }";
    private const string LastScore = "onlineAssessment: { id: t, min: 80, keep: last }";
    private const string Review = "expertReview: { id: r, assessors: 2 }";
    private const string ReviewOfThree = "expertReview: { id: r, assessors: 3 }";
    private const string Unanimous = "expertReview: { id: r, assessors: 2, agreement: all }";
    private const string Jury = "jury: { id: j, quorum: 3 }";
    private const string Peers = "peerEndorsement: { id: p, count: 2, of: 3 }";

    [Fact]
    public void The_candidates_latest_word_decides_a_declaration()
    {
        Leaf("selfDeclaration: { id: d }", No("d", "candidat", "01-02"), Yes("d", "candidat", "01-03")).State.ShouldBe(NodeState.Satisfied);
        Leaf("selfDeclaration: { id: d }", Yes("d", "candidat", "01-02"), No("d", "candidat", "01-03")).State.ShouldBe(NodeState.NotYet);
    }

    [Fact]
    public void Nobody_declares_in_the_candidates_place() =>
        Leaf("selfDeclaration: { id: d }", Yes("d", "ana", "01-02")).State.ShouldBe(NodeState.NotYet);

    [Fact]
    public void The_best_score_is_kept_and_later_ones_beyond_the_attempts_are_not_read()
    {
        Leaf(Test, Score("t", 85, "01-02"), Score("t", 60, "01-03")).Have.ShouldBe(85);
        var lost = Leaf(Test, Score("t", 50, "01-02"), Score("t", 79.9m, "01-03"), Score("t", 100, "01-04"));
        lost.State.ShouldBe(NodeState.Impossible);
        lost.Reason.ShouldBe(Reason.AttemptsUsedUp);
        lost.TriesLeft.ShouldBe(0);
    }

    [Fact]
    public void The_last_score_replaces_a_better_one_and_is_never_the_end_without_a_limit()
    {
        Leaf(LastScore, Score("t", 90, "01-02"), Score("t", 70, "01-03")).State.ShouldBe(NodeState.NotYet);
        var again = Leaf(LastScore, Score("t", 90, "01-02"), Score("t", 70, "01-03"), Score("t", 80, "01-04"));
        again.State.ShouldBe(NodeState.Satisfied);
        again.MetAt.ShouldBe(On("01-04"));
    }

    [Fact]
    public void A_review_closes_with_its_last_assessor_and_reads_nobody_after()
    {
        Leaf(Review, Yes("r", "ana", "01-02")).State.ShouldBe(NodeState.NotYet);
        var closed = Leaf(Review, Yes("r", "ana", "01-02"), Yes("r", "ben", "01-04"), No("r", "ana", "01-05"), No("r", "cyd", "01-05"));
        closed.State.ShouldBe(NodeState.Satisfied);
        closed.MetAt.ShouldBe(On("01-04"));
        closed.Facts.Select(fact => fact.Author!.Key).ShouldBe(["ana", "ben"]);
    }

    [Fact]
    public void An_assessor_may_decide_anew_while_the_review_is_open() =>
        Leaf(Review, No("r", "ana", "01-02"), Yes("r", "ana", "01-03"), Yes("r", "ben", "01-04")).State.ShouldBe(NodeState.Satisfied);

    [Fact]
    public void One_assessor_counts_once() =>
        Leaf(Review, Yes("r", "ana", "01-02"), Yes("r", "ana", "01-03")).State.ShouldBe(NodeState.NotYet);

    [Fact]
    public void A_tie_is_not_a_majority()
    {
        Leaf(Review, Yes("r", "ana", "01-02"), No("r", "ben", "01-03")).Reason.ShouldBe(Reason.DecidedAgainst);
        Leaf(ReviewOfThree, Yes("r", "ana", "01-02"), No("r", "ben", "01-03"), Yes("r", "cyd", "01-03"))
            .State.ShouldBe(NodeState.Satisfied);
        Leaf(Unanimous, Yes("r", "ana", "01-02"), No("r", "ben", "01-03")).State.ShouldBe(NodeState.Impossible);
    }

    [Fact]
    public void Who_has_not_seen_takes_no_seat() =>
        Leaf(Review, NotSeen("r", "ana", "01-02"), Yes("r", "ben", "01-03"), Yes("r", "cyd", "01-04")).State.ShouldBe(NodeState.Satisfied);

    [Theory]
    [InlineData("expertReview: { id: x }")]
    [InlineData("jury: { id: x, quorum: 1 }")]
    [InlineData("peerEndorsement: { id: x, count: 1 }")]
    public void The_candidate_is_no_expert_no_juror_and_no_peer_of_their_own(string leaf)
    {
        Leaf(leaf, Yes("x", "candidat", "01-02")).State.ShouldBe(NodeState.NotYet);
        Leaf(leaf, Yes("x", "ana", "01-02")).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void A_judgement_that_nobody_signed_does_not_count() =>
        Leaf("expertReview: { id: x }", Make("x", "01-02", null, new FactResult.Judgement(JudgementOutcome.Achieved)))
            .State.ShouldBe(NodeState.NotYet);

    [Fact]
    public void A_jury_decides_when_its_quorum_has()
    {
        Leaf(Jury, Yes("j", "a", "01-02"), Yes("j", "b", "01-03")).State.ShouldBe(NodeState.NotYet);
        Leaf(Jury, Yes("j", "a", "01-02"), Yes("j", "b", "01-03"), No("j", "c", "01-04")).State.ShouldBe(NodeState.Satisfied);
        Leaf("jury: { id: j, quorum: 3, rule: unanimity }", Yes("j", "a", "01-02"), Yes("j", "b", "01-03"), No("j", "c", "01-04"))
            .Reason.ShouldBe(Reason.DecidedAgainst);
    }

    [Fact]
    public void Seats_kept_for_outsiders_are_not_taken_by_insiders()
    {
        const string half = "jury: { id: j, quorum: 3, externalShare: 0.5 }";
        Fact[] insiders = [Yes("j", "a", "01-02"), Yes("j", "b", "01-03"), Yes("j", "c", "01-04")];
        Leaf(half, insiders).Have.ShouldBe(1);
        Leaf(half, [.. insiders, No("j", "ext1", "01-05"), Yes("j", "ext2", "01-06")]).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Not_seen_uses_up_one_of_the_peers_asked()
    {
        Leaf(Peers, NotSeen("p", "a", "01-02"), Yes("p", "b", "01-03")).State.ShouldBe(NodeState.NotYet);
        var lost = Leaf(Peers, NotSeen("p", "a", "01-02"), NotSeen("p", "b", "01-03"), Yes("p", "b", "01-04"), Yes("p", "c", "01-05"));
        lost.Reason.ShouldBe(Reason.TooFewRemain);
    }

    [Fact]
    public void A_peer_may_withdraw_and_another_may_still_come()
    {
        Fact[] withdrawn = [Yes("p", "a", "01-02"), Yes("p", "b", "01-03"), No("p", "b", "01-04")];
        Leaf(Peers, withdrawn).State.ShouldBe(NodeState.NotYet);
        Leaf(Peers, [.. withdrawn, Yes("p", "c", "01-05")]).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Endorsements_that_must_be_near_each_other_count_in_any_window_and_saying_it_again_undoes_nothing()
    {
        const string near = "peerEndorsement: { id: p, count: 2, within: P7D }";
        Leaf(near, Yes("p", "a", "01-02"), Yes("p", "b", "01-10")).State.ShouldBe(NodeState.NotYet);
        Leaf(near, Yes("p", "a", "01-02"), Yes("p", "b", "01-10"), Yes("p", "c", "01-17")).State.ShouldBe(NodeState.Satisfied);
        Leaf(near, Yes("p", "a", "01-02"), Yes("p", "b", "01-09"), Yes("p", "a", "01-19")).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Only_peers_of_the_relation_asked_count()
    {
        const string managers = "peerEndorsement: { id: p, count: 1, relation: manager }";
        var colleague = new FactAuthor("a", "A", Relation: "colleague");
        var yes = new FactResult.Judgement(JudgementOutcome.Achieved);
        Leaf(managers, Make("p", "01-02", colleague, yes)).State.ShouldBe(NodeState.NotYet);
        Leaf(managers, Make("p", "01-02", colleague with { Relation = "Manager" }, yes)).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Presence_adds_up_and_artefacts_count_once_each()
    {
        Leaf("attendance: { id: a, hours: 7 }", Hours("a", 3.5m, "01-02"), Hours("a", 3.5m, "01-03")).MetAt.ShouldBe(On("01-03"));
        Leaf("attendance: { id: a, percent: 80 }", Hours("a", 79, "01-02"), Hours("a", -5, "01-03")).Missing.ShouldBe(1);
        Leaf("evidence: { id: e, count: 2 }", Artefact("e", "u1", "01-02"), Artefact("e", " u1 ", "01-03")).Have.ShouldBe(1);
        Leaf("evidence: { id: e, count: 2 }", Artefact("e", "u1", "01-02"), Artefact("e", "u2", "01-03"))
            .Level.ShouldBe(ProofLevel.Declared);
    }

    [Fact]
    public void A_held_credential_brings_its_own_level_only_when_it_was_checked()
    {
        const string held = "heldCredential: { id: h, achievement: urn:a }";
        const string tested = "heldCredential: { id: h, achievement: urn:a, level: tested }";
        var word = new FactResult.HeldCredential("https://x.example/c", Verified: false, ProofLevel.Jury);
        var jury = new FactResult.HeldCredential("https://x.example/c", Verified: true, ProofLevel.Jury, "urn:a");
        Leaf(held, Make("h", "01-02", null, word)).Level.ShouldBe(ProofLevel.NotStated);
        Leaf(held, Make("h", "01-02", null, jury)).Level.ShouldBe(ProofLevel.Jury);
        Leaf(held, Make("h", "01-02", null, jury with { Achievement = "urn:b" })).State.ShouldBe(NodeState.NotYet);
        Leaf(tested, Make("h", "01-02", null, word)).State.ShouldBe(NodeState.NotYet);
        Leaf(tested, Make("h", "01-02", null, jury with { Level = ProofLevel.Endorsed })).State.ShouldBe(NodeState.NotYet);
        Leaf(tested, Make("h", "01-02", null, jury)).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void A_new_attempt_sets_the_earlier_one_aside()
    {
        Fact[] first = [No("r", "ana", "01-02"), No("r", "ben", "01-03")];
        Leaf(Review, [.. first, Yes("r", "cyd", "01-05", attempt: 2)]).State.ShouldBe(NodeState.NotYet);
        var appeal = Leaf(Review, [.. first, Yes("r", "cyd", "01-05", attempt: 2), Yes("r", "dan", "01-06", attempt: 2)]);
        appeal.State.ShouldBe(NodeState.Satisfied);
        appeal.Attempt.ShouldBe(2);
        appeal.Facts.Count.ShouldBe(2);
    }

    [Fact]
    public void Facts_of_another_kind_or_another_leaf_are_not_read() =>
        Leaf(Review, Score("r", 100, "01-02"), Yes("x", "ana", "01-02"), Artefact("r", "u", "01-03")).Facts.ShouldBeEmpty();

    [Fact]
    public void A_fact_dated_after_now_does_not_count_yet() =>
        Judge("evidence: { id: e }", "01-04", Artefact("e", "u", "01-05")).State.ShouldBe(NodeState.NotYet);

    private static NodeVerdict Leaf(string yaml, params Fact[] facts) => Judge(yaml, "06-01", facts).Root;
}
