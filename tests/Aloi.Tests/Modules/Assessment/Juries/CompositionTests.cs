using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Assessment.Juries;

public sealed class CompositionTests
{
    [Fact]
    public void Three_members_of_whom_one_from_outside_and_a_chair_may_sit() =>
        Codes(Rule(), [One("a", isChair: true), One("b"), One("c", isExternal: true)], Free()).ShouldBeEmpty();

    [Fact]
    public void Fewer_than_the_quorum_is_refused_at_the_members() =>
        Composition
            .Check(Rule(), [One("a", isChair: true), One("c", isExternal: true)], [Free()])
            .Select(p => (p.Code, p.Where!.Field))
            .ShouldBe([("juries.too-few", "members")]);

    [Fact]
    public void The_share_of_externals_is_of_the_members_and_not_of_the_quorum()
    {
        ProposedJuror[] four = [One("a", isChair: true), One("b"), One("c"), One("d", isExternal: true)];
        Codes(Rule(external: 0.25m), four, Free()).ShouldBeEmpty();
        Codes(Rule(external: 0.3m), four, Free()).ShouldBe(["juries.too-few-externals"]);
    }

    [Fact]
    public void Whoever_is_barred_for_one_candidate_leaves_enough_others_or_the_jury_is_refused()
    {
        ProposedJuror[] three = [One("a", isChair: true), One("b"), One("c", isExternal: true)];
        var barred = new ProposedCase("Amina", Bars(("b", JuryBar.Trainer)));
        Codes(Rule(), three, Free(), barred).ShouldBe(["juries.too-few-for"]);
        Codes(Rule(), [.. three, One("d")], Free(), barred).ShouldBeEmpty();
        var outside = new ProposedCase("Amina", Bars(("c", JuryBar.Manager)));
        Codes(Rule(), [.. three, One("d")], Free(), outside).ShouldBe(["juries.too-few-externals-for"]);
    }

    [Fact]
    public void A_candidate_sits_in_no_jury_of_their_own_session_and_nobody_sits_for_nothing()
    {
        ProposedJuror[] four = [One("a", isChair: true), One("b"), One("c", isExternal: true), One("d")];
        Codes(Rule(), four, Free(), new ProposedCase("D", Bars(("d", JuryBar.Oneself)))).ShouldBe(["juries.candidate-sits"]);
        Codes(Rule(), four, new ProposedCase("Amina", Bars(("d", JuryBar.Manager)))).ShouldBe(["juries.barred-for-all"]);
    }

    [Fact]
    public void A_tie_that_the_chair_decides_needs_a_chair_who_may_judge_everybody()
    {
        ProposedJuror[] four = [One("a"), One("b"), One("c", isExternal: true), One("d")];
        Codes(Rule(TieRule.Chair), four, Free()).ShouldBe(["juries.chair-missing"]);
        Codes(Rule(TieRule.Favour), four, Free()).ShouldBeEmpty();
        four[3] = One("d", isChair: true);
        Codes(Rule(TieRule.Chair), four, Free(), new ProposedCase("Amina", Bars(("d", JuryBar.Trainer)))).ShouldBe(["juries.chair-barred"]);
    }

    [Fact]
    public void One_person_has_one_seat() =>
        Codes(Rule(), [One("a", isChair: true), One("b"), One("c", isExternal: true), One("b")], Free()).ShouldBe(["juries.same-person"]);

    private static Jury Rule(TieRule tie = TieRule.Against, decimal external = 0.3m) =>
        new()
        {
            Id = "jury",
            Name = "Jury",
            Quorum = 3,
            ExternalShare = external,
            Tie = tie,
        };

    private static ProposedJuror One(string key, bool isExternal = false, bool isChair = false) =>
        new(key, key.ToUpperInvariant(), isExternal, isChair, $"members-{key}");

    private static ProposedCase Free() => new("Boris", Bars());

    private static Dictionary<string, JuryBar> Bars(params (string Key, JuryBar Bar)[] bars) =>
        bars.ToDictionary(b => b.Key, b => b.Bar, StringComparer.Ordinal);

    private static string[] Codes(Jury rule, ProposedJuror[] jurors, params ProposedCase[] cases) =>
        [.. Composition.Check(rule, jurors, cases).Select(p => p.Code)];
}
