using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Assessment.Juries;

public sealed class VoteCountTests
{
    [Fact]
    public void What_the_minutes_say_is_what_the_engine_decides_whatever_the_votes()
    {
        var random = new Random(5);
        for (var i = 0; i < 4_000; i++)
        {
            var rule = Rule(random);
            List<CastVote> votes = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => AnyVote(random))];
            if (random.Next(2) == 0)
            {
                votes[0] = votes[0] with { IsChair = true };
            }

            var count = new VoteCount(rule, votes);
            if (count.IsValid)
            {
                var state = Engine(rule, votes, count.Cast);
                state.ShouldBe(count.IsFavourable ? NodeState.Satisfied : NodeState.Impossible, $"{rule} {string.Join(' ', votes)}");
            }
        }
    }

    [Fact]
    public void Abstentions_count_neither_for_nor_against_nor_towards_the_quorum()
    {
        var count = new VoteCount(Rule(3), [For(), For(), new CastVote(Vote.Abstain, false, false)]);
        (count.For, count.Against, count.Abstained, count.MissingForQuorum).ShouldBe((2, 0, 1, 1));
        count.IsFavourable.ShouldBeFalse();
    }

    [Fact]
    public void A_tie_is_decided_by_the_chair_only_where_the_rule_says_so()
    {
        CastVote[] tie = [For() with { IsChair = true }, new CastVote(Vote.Against, false, false)];
        new VoteCount(Rule(2) with { Tie = TieRule.Chair }, tie).IsFavourable.ShouldBeTrue();
        new VoteCount(Rule(2) with { Tie = TieRule.Against }, tie).IsFavourable.ShouldBeFalse();
        new VoteCount(Rule(2) with { Tie = TieRule.Favour }, tie).IsFavourable.ShouldBeTrue();
        new VoteCount(Rule(2) with { Rule = JuryRule.Unanimity, Tie = TieRule.Favour }, tie).IsFavourable.ShouldBeFalse();
    }

    [Fact]
    public void The_largest_differences_come_first_with_who_marked_what()
    {
        var rubric = new Rubric { Name = "Grille", Criteria = [Criterion("a"), Criterion("b"), Criterion("c")] };
        var found = Differences.Of(rubric, [("Rosa", Grid(3, 1, 2)), ("Paul", Grid(3, 4, null)), ("Jeanne", Grid(3, 2, 3))]);
        found.Select(d => (d.Criterion.Id, d.Spread, d.Differs)).ShouldBe([("b", 3, true), ("c", 1, true), ("a", 0, false)]);
        found[0].Marks.Select(m => (m.Juror, m.Level)).ShouldBe([("Rosa", 1), ("Jeanne", 2), ("Paul", 4)]);
        found[1].Marks[^1].ShouldBe(new JurorMark("Paul", null, null));
    }

    private static NodeState Engine(Jury rule, List<CastVote> votes, int cast)
    {
        var at = new DateTimeOffset(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);
        var sitting = new Sitting("jury", cast);
        var facts = votes.Select(
            (v, i) =>
                new Fact
                {
                    Id = $"{(i * 7919) % 97}-{i}",
                    Leaf = rule.Id,
                    Time = FactTime.Instant(at),
                    Result = new FactResult.Judgement(v.Vote.Outcome()) { Sitting = sitting },
                    Author = new FactAuthor($"j{i}", $"J{i}", IsExternal: v.IsExternal) { IsChair = v.IsChair },
                }
        );
        var moment = new Moment(FactTime.Instant(at.AddDays(-9)), at.AddMinutes(1), TimeZoneInfo.Utc);
        return ProtocolEvaluator.Evaluate(rule, [.. facts], moment).State;
    }

    private static Jury Rule(Random random) =>
        Rule(random.Next(1, 6)) with
        {
            Rule = random.Next(3) == 0 ? JuryRule.Unanimity : JuryRule.Majority,
            ExternalShare = random.Next(4) * 0.25m,
            Tie = (TieRule)random.Next(3),
        };

    private static Jury Rule(int quorum) =>
        new()
        {
            Id = "jury",
            Name = "Jury",
            Quorum = quorum,
        };

    private static CastVote AnyVote(Random random) => new((Vote)random.Next(3), random.Next(2) == 0, IsChair: false);

    private static CastVote For() => new(Vote.For, false, false);

    private static Criterion Criterion(string id) =>
        new()
        {
            Id = id,
            Name = id,
            Levels = ["un", "deux", "trois", "quatre"],
        };

    private static GridContent Grid(int? a, int? b, int? c) =>
        new(JudgementOutcome.Achieved, [new Mark("a", a), new Mark("b", b), new Mark("c", c)], "");
}
