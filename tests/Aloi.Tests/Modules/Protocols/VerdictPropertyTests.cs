using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>What holds for every protocol and every history, searched with thousands of random ones.</summary>
public sealed class VerdictPropertyTests
{
    private const int Cases = 4_000;

    [Fact]
    public void The_order_in_which_facts_are_supplied_does_not_matter() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, attempts: 2),
            (protocol, facts, made) =>
            {
                var moment = made.At(made.Instant());
                var straight = Counterexample.Dump(ProtocolEvaluator.Evaluate(protocol, facts, moment));
                Fact[] mixed = [.. facts.OrderBy(fact => fact.Id, StringComparer.Ordinal)];
                return Same(straight, Counterexample.Dump(ProtocolEvaluator.Evaluate(protocol, mixed, moment)));
            }
        );

    [Fact]
    public void Impossible_is_never_followed_by_satisfied_as_later_facts_arrive() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var lost = new HashSet<int>();
                for (var hours = 0; hours < 24 * 100; hours += 18)
                {
                    var now = made.Enrolment.Start.AddHours(hours);
                    var index = 0;
                    foreach (var node in ProtocolEvaluator.Evaluate(protocol, facts, made.At(now)).Nodes)
                    {
                        if (node.State == NodeState.Impossible)
                        {
                            lost.Add(index);
                        }
                        else if (lost.Contains(index))
                        {
                            return $"at {now:u} node {index} is {node.State} again";
                        }

                        index++;
                    }
                }

                return null;
            }
        );

    [Fact]
    public void Later_favourable_facts_of_new_authors_on_open_leaves_never_undo_a_satisfied_verdict() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var now = made.Instant();
                return UndoneBy(protocol, facts, made, now, (leaf, date) => made.Favourable(leaf, date), _ => FactTime.Instant(now));
            }
        );

    [Fact]
    public void Even_backdated_favourable_facts_undo_nothing_where_no_sequence_reads_their_date() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, hasSequences: false),
            (protocol, facts, made) =>
            {
                var now = made.Instant();
                FactTime Earlier(int leaf) => FactTime.Instant(now.AddHours(-6 * made.Next(20 + leaf)));
                return UndoneBy(protocol, facts, made, now, (leaf, date) => made.Favourable(leaf, date), Earlier);
            }
        );

    [Fact]
    public void Facts_dated_after_now_change_nothing() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, attempts: 2),
            (protocol, facts, made) =>
            {
                var moment = made.At(made.Instant());
                Fact[] known = [.. facts.Where(fact => fact.Time.Start <= moment.Now)];
                var all = Counterexample.Dump(ProtocolEvaluator.Evaluate(protocol, facts, moment));
                return Same(all, Counterexample.Dump(ProtocolEvaluator.Evaluate(protocol, known, moment)));
            }
        );

    [Fact]
    public void The_explanation_names_every_leaf_once() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made),
            (protocol, facts, made) =>
            {
                var verdict = ProtocolEvaluator.Evaluate(protocol, facts, made.At(made.Instant()));
                var named = verdict.Nodes.Select(node => node.Node).OfType<Leaf>().Select(leaf => leaf.Id);
                return Same(string.Join(' ', named), string.Join(' ', protocol.Leaves().Select(leaf => leaf.Id)));
            }
        );

    [Fact]
    public void A_satisfied_verdict_has_a_date_a_level_and_a_mix_and_no_other_has() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, attempts: 2),
            (protocol, facts, made) =>
            {
                var now = made.Instant();
                var verdict = ProtocolEvaluator.Evaluate(protocol, facts, made.At(now));
                var isSatisfied = verdict.State == NodeState.Satisfied;
                var isWhole =
                    (verdict.MetAt is not null) == isSatisfied
                    && (verdict.Level is not null) == isSatisfied
                    && (verdict.Mix.Count > 0) == isSatisfied
                    && (!isSatisfied || verdict.Mix[0].Level == verdict.Level)
                    && (verdict.MetAt?.Start ?? now) <= now;
                return isWhole ? null : Counterexample.Dump(verdict);
            }
        );

    [Fact]
    public void Every_reason_is_one_physical_line_that_ends_as_a_sentence() =>
        Counterexample.Search(
            Cases,
            made => Arrange(made, attempts: 2),
            (protocol, facts, made) =>
            {
                var verdict = ProtocolEvaluator.Evaluate(protocol, facts, made.At(made.Instant()));
                return Languages
                    .All.SelectMany(language =>
                        new[] { ProtocolSentences.Reason(verdict, language), ProtocolSentences.Describe(protocol, language) }
                    )
                    .FirstOrDefault(said =>
                        said.Any(char.IsControl) || !said.EndsWith('.') || said.Contains("()", StringComparison.Ordinal)
                    );
            }
        );

    private static string? Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal) ? null : $"{a}\n---\n{b}";

    private static (ProtocolNode, Fact[]) Arrange(Generated made, int attempts = 1, bool hasSequences = true)
    {
        var protocol = made.Protocol(hasSequences);
        return (protocol, made.Facts(protocol, attempts));
    }

    private static string? UndoneBy(
        ProtocolNode protocol,
        Fact[] facts,
        Generated made,
        DateTimeOffset now,
        Func<Leaf, FactTime, Fact> favourable,
        Func<int, FactTime> date
    )
    {
        var before = ProtocolEvaluator.Evaluate(protocol, facts, made.At(now));
        var open = before.Nodes.Where(node => node is { Node: Leaf, State: NodeState.NotYet, Reason: Reason.Waiting or Reason.Escalated });
        if (before.State != NodeState.Satisfied)
        {
            return null;
        }

        Fact[] more = [.. facts, .. open.Select((node, i) => favourable((Leaf)node.Node, date(i)))];
        var after = ProtocolEvaluator.Evaluate(protocol, more, made.At(now));
        return after.State == NodeState.Satisfied
            ? null
            : $"at {now:u} undone:\n{Counterexample.Dump(before)}\n{Counterexample.Dump(after)}";
    }
}
