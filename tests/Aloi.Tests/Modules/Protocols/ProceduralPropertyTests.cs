using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>What holds whatever people grant, correct, extend and let go, searched with thousands of random histories.</summary>
public sealed class ProceduralPropertyTests
{
    private const int Cases = 3_000;

    [Fact]
    public void The_order_in_which_acts_of_every_kind_are_supplied_does_not_matter() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var moment = made.At(made.Instant());
                Fact[] mixed = [.. facts.OrderBy(fact => fact.Id, StringComparer.Ordinal)];
                return Same(Dump(protocol, facts, moment), Dump(protocol, mixed, moment));
            }
        );

    [Fact]
    public void A_corrected_act_counts_as_if_the_correction_had_stood_there_from_the_start() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, appeals: false),
            (protocol, facts, made) =>
            {
                var moment = made.At(made.Instant());
                var replaced = facts.Where(f => f.Time.Start <= moment.Now).Select(f => f.Supersedes).OfType<string>().ToHashSet();
                Fact[] remaining = [.. facts.Where(f => !replaced.Contains(f.Id)).Select(f => f with { Supersedes = null })];
                return Same(Dump(protocol, facts, moment), Dump(protocol, remaining, moment));
            }
        );

    [Fact]
    public void After_the_last_procedural_act_impossible_is_never_followed_by_satisfied() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var first = facts.Where(f => f.Result.IsProcedural || f.Supersedes is not null).Select(f => f.Time.End);
                var from = first.Append(made.Enrolment.Start).Max();
                var lost = new HashSet<int>();
                for (var now = from; now < from.AddDays(90); now = now.AddHours(18))
                {
                    var nodes = ProtocolEvaluator.Evaluate(protocol, facts, made.At(now)).Nodes.ToList();
                    var back = lost.Where(i => nodes[i].State != NodeState.Impossible).ToList();
                    if (back.Count > 0)
                    {
                        return $"at {now:u} node {back[0]} is {nodes[back[0]].State} again";
                    }

                    lost.UnionWith(Enumerable.Range(0, nodes.Count).Where(i => nodes[i].State == NodeState.Impossible));
                }

                return null;
            }
        );

    [Fact]
    public void What_a_person_let_go_stays_let_go_whatever_else_is_recorded() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, hasSequences: false),
            (protocol, facts, made) =>
            {
                var moment = made.At(made.Instant());
                var replaced = facts.Select(f => f.Supersedes).OfType<string>().ToHashSet();
                var waived = facts
                    .Where(f => f.Result is FactResult.Waived && f.Time.Start <= moment.Now && !replaced.Contains(f.Id))
                    .Select(f => f.Leaf)
                    .ToHashSet();
                var verdict = ProtocolEvaluator.Evaluate(protocol, facts, moment);
                return verdict
                    .Nodes.Where(n => n.Node is Leaf leaf && waived.Contains(leaf.Id) && n.Reason != Reason.Standby)
                    .Where(n => n.State != NodeState.Satisfied && n.Reason != Reason.NothingProven)
                    .Select(n => $"{((Leaf)n.Node).Id} is {n.State}")
                    .FirstOrDefault();
            }
        );

    [Fact]
    public void After_an_appeal_no_deciding_act_is_by_somebody_who_judged_before() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var verdict = ProtocolEvaluator.Evaluate(protocol, facts, made.At(made.Instant()));
                foreach (var node in verdict.Nodes.Where(n => n.Node is Leaf))
                {
                    var about = facts.Where(f => f.Leaf == ((Leaf)node.Node).Id && f.Time.Start <= verdict.Moment.Now).ToList();
                    var replaced = about.Select(f => f.Supersedes).OfType<string>().ToHashSet();
                    var isAppeal = about.Exists(f =>
                        f.Attempt == node.Attempt
                        && f.Result is FactResult.AttemptOpened { Reason: AttemptReason.Appeal }
                        && !replaced.Contains(f.Id)
                    );
                    var before = about
                        .Where(f => f.Attempt < node.Attempt && f.Result is FactResult.Judgement && f.Author?.IsCandidate == false)
                        .ToList();
                    if (isAppeal && node.Facts.Any(f => before.Exists(b => b.Author!.Key == f.Author?.Key && b.Time.Start <= f.Time.Start)))
                    {
                        return Counterexample.Dump(verdict);
                    }
                }

                return null;
            }
        );

    [Fact]
    public void A_satisfied_verdict_still_has_a_date_a_level_and_a_mix() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var verdict = ProtocolEvaluator.Evaluate(protocol, facts, made.At(made.Instant()));
                var isSatisfied = verdict.State == NodeState.Satisfied;
                return (verdict.MetAt is not null) == isSatisfied && (verdict.Level is not null) == isSatisfied
                    ? null
                    : Counterexample.Dump(verdict);
            }
        );

    private static (ProtocolNode, Fact[]) Arrange(Generated made, bool appeals = true, bool hasSequences = true)
    {
        var protocol = made.Protocol(hasSequences);
        return (protocol, made.History(protocol, appeals));
    }

    private static string Dump(ProtocolNode protocol, Fact[] facts, Moment moment) =>
        Counterexample.Dump(ProtocolEvaluator.Evaluate(protocol, facts, moment));

    private static string? Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal) ? null : $"{a}\n---\n{b}";
}
