using Aloi.Modules.Protocols.Contracts;
using Aloi.Modules.Protocols.Simulation;
using Aloi.Platform.Yaml;

namespace Aloi.Tests.Modules.Protocols.Simulation;

public sealed class SimulationTests
{
    private static readonly SimulationRates Rough = new()
    {
        Families = UsualRates.ByKind.ToDictionary(
            family => family.Key,
            family => family.Value with { Answers = 0.7m, Succeeds = 0.65m, NotSeen = 0.15m, Days = 4 },
            StringComparer.Ordinal
        ),
    };

    [Fact]
    public void The_fast_reading_and_the_evaluator_agree_on_the_same_acts()
    {
        var (compared, passed, refused) = (0, 0, 0);
        for (var seed = 1; seed <= 4_000; seed++)
        {
            var protocol = new Generated(seed).Protocol(odd: seed % 3 == 0);
            var rule = CompiledRule.Of(protocol, Rough);
            var run = new CandidateRun(rule);
            for (var candidate = 0; !rule.NeedsEvaluator && candidate < 4; candidate++)
            {
                run.Draw(seed, candidate);
                var (at, isRefused) = new EvaluatorJudge(rule).Judge(run.Acts, new LeafFate[rule.Leaves.Count]);
                var told = $"seed {seed}, candidate {candidate}: {run.PassedAt} {run.IsRefused}, evaluator {at} {isRefused}\n{ProtocolYaml.Print(protocol)}";
                (at == run.PassedAt || at == run.PassedAt + 1).ShouldBeTrue(told);
                run.IsRefused.ShouldBe(isRefused, told);
                (compared, passed, refused) = (compared + 1, passed + (at < Clock.Never ? 1 : 0), refused + (isRefused ? 1 : 0));
            }
        }

        // A search that never met either would prove nothing.
        compared.ShouldBeGreaterThan(5_000);
        passed.ShouldBeGreaterThan(1_500);
        refused.ShouldBeGreaterThan(1_500);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_gives_others()
    {
        var protocol = Sample.Protocol(Sample.DesignExample);
        var one = ProtocolSimulation.Run(protocol, SimulationRates.Usual, 12_345, 7);
        Told(ProtocolSimulation.Run(protocol, SimulationRates.Usual, 12_345, 7)).ShouldBe(Told(one));
        Told(ProtocolSimulation.Run(protocol, SimulationRates.Usual, 12_345, 8)).ShouldNotBe(Told(one));
    }

    [Fact]
    public void The_figures_do_not_depend_on_who_draws_which_candidates()
    {
        var rule = CompiledRule.Of(Sample.Protocol(Sample.DesignExample), SimulationRates.Usual);
        var (forward, backward, sum) = (new CandidateRun(rule), new CandidateRun(rule), new SimulationTally(rule));
        for (var i = 0; i < 2_000; i++)
        {
            forward.Draw(3, i);
            backward.Draw(3, 1_999 - i);
        }

        sum.Add(backward.Tally);
        Told(sum.Result(2_000, 3)).ShouldBe(Told(forward.Tally.Result(2_000, 3)));
    }

    [Fact]
    public void Shares_follow_the_rates()
    {
        var test = Sample.Protocol("onlineAssessment: { id: t, min: 80, attempts: 1 }");
        var result = ProtocolSimulation.Run(test, Rates("families: { onlineAssessment: { answers: 0.5, succeeds: 0.6 } }", test), 100_000, 1);
        result.Share.ShouldBeInRange(0.29m, 0.31m);
        var leaf = result.Leaves.ShouldHaveSingleItem();
        (leaf.Reached, leaf.Satisfied + leaf.Refused + leaf.Silent).ShouldBe((100_000, 100_000));
        ((decimal)leaf.Silent / 100_000).ShouldBeInRange(0.49m, 0.51m);
        ((decimal)leaf.Refused / 100_000).ShouldBeInRange(0.19m, 0.21m);
        leaf.Blocked.ShouldBe(100_000 - result.Passed);
    }

    [Fact]
    public void Half_of_the_answers_come_within_the_median_delay_and_a_deadline_cuts_the_rest()
    {
        var test = Sample.Protocol("evidence: { id: t, deadline: P10D }");
        var result = ProtocolSimulation.Run(test, Rates("leaves: { t: { answers: 1, days: 10 } }", test), 100_000, 1);
        result.Share.ShouldBeInRange(0.49m, 0.51m);
        result.MedianDays!.Value.ShouldBeInRange(3.9m, 4.4m);
    }

    [Fact]
    public void Time_is_counted_by_role_and_over_those_who_pass()
    {
        var rule = Sample.Protocol("all: [ { attendance: { id: a, hours: 6 } }, { jury: { id: j, quorum: 3 } } ]");
        var rates = Rates("families: { attendance: { answers: 1, succeeds: 1 }, jury: { answers: 1, succeeds: 1, minutes: { juror: 20, office: 2 } } }", rule);
        var result = ProtocolSimulation.Run(rule, rates, 1_000, 1);
        result.Passed.ShouldBe(1_000);
        result.MinutesPerPassed[WorkRole.Candidate].ShouldBe(360);
        result.MinutesPerPassed[WorkRole.Trainer].ShouldBe(30);
        result.MinutesPerPassed[WorkRole.Juror].ShouldBe(60);
        result.MinutesPerPassed[WorkRole.Office].ShouldBe(6);
    }

    [Fact]
    public void A_step_that_is_never_reached_blocks_nobody()
    {
        var rule = Sample.Protocol("sequence: [ { evidence: { id: a } }, { jury: { id: j, quorum: 3 } } ]");
        var result = ProtocolSimulation.Run(rule, Rates("leaves: { a: { answers: 0.3 } }", rule), 10_000, 1);
        result.BlocksMost!.Leaf.Id.ShouldBe("a");
        var (first, second) = (result.Leaves[0], result.Leaves[1]);
        second.Reached.ShouldBe(first.Satisfied);
        (first.Blocked + second.Blocked).ShouldBe(10_000 - result.Passed);
    }

    [Fact]
    public void A_substitute_is_asked_after_the_deadline_that_calls_it()
    {
        var rule = Sample.Protocol("jury: { id: j, quorum: 3, deadline: P10D, onSilence: { substitute: { evidence: { id: e } } } }");
        var result = ProtocolSimulation.Run(rule, Rates("leaves: { j: { answers: 0 }, e: { answers: 1, days: 0 } }", rule), 1_000, 1);
        result.Passed.ShouldBe(1_000);
        result.MedianDays.ShouldBe(10);
        result.Leaves[1].Reached.ShouldBe(1_000);
    }

    [Fact]
    public void What_grows_old_is_judged_by_the_evaluator()
    {
        var rule = Sample.Protocol("evidence: { id: e, count: 2, freshness: P5D }");
        var fresh = ProtocolSimulation.Run(rule, Rates("leaves: { e: { answers: 1, days: 20 } }", rule), 2_000, 1);
        fresh.Share.ShouldBeInRange(0.1m, 0.2m);
    }

    [Fact]
    public void What_was_only_let_go_proves_nothing()
    {
        var rule = Sample.Protocol("evidence: { id: e, deadline: P5D, onSilence: waive }");
        ProtocolSimulation.Run(rule, Rates("leaves: { e: { answers: 0 } }", rule), 100, 1).Passed.ShouldBe(0);
    }

    [Theory]
    [InlineData("familys: {}", "yaml.unknown-field-nearest", 1)]
    [InlineData("families:\n  juri: { answers: 1 }", "yaml.unknown-field-nearest", 2)]
    [InlineData("families:\n  jury:\n    answers: 1.2", "yaml.out-of-range", 3)]
    [InlineData("leaves:\n  zzzzzz: { answers: 1 }", "yaml.unknown-field", 2)]
    [InlineData("leaves:\n  t:\n    minutes: { boss: 3 }", "yaml.unknown-field", 3)]
    [InlineData("leaves:\n  t:\n    minutes: { peer: -3 }", "yaml.out-of-range", 3)]
    [InlineData("leaves:\n  t:\n    tries: 0", "yaml.out-of-range", 3)]
    public void Rates_that_cannot_be_are_refused_with_their_line(string rates, string code, int line)
    {
        var read = RatesYaml.Read(YamlSource.Read(rates).Value!, Sample.Protocol("evidence: { id: t }"));
        var problem = read.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Where!.Line).ShouldBe((code, line));
    }

    private static SimulationRates Rates(string yaml, ProtocolNode protocol)
    {
        var read = RatesYaml.Read(YamlSource.Read(yaml).Value!, protocol);
        read.Problems.ShouldBeEmpty();
        return read.Value!;
    }

    private static string Told(SimulationResult result) =>
        string.Join(
            ' ',
            result
                .Leaves.Select(leaf => $"{leaf.Reached}/{leaf.Satisfied}/{leaf.Refused}/{leaf.Silent}/{leaf.Blocked}/{leaf.MedianDays}/{string.Join(',', leaf.MinutesPerPassed.Values)}")
                .Prepend($"{result.Passed} {result.MedianDays}")
        );
}
