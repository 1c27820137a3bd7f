using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;

namespace Aloi.Tests.Modules.Protocols.Analysis;

/// <summary>
/// What the analysis says can never be satisfied, no random history satisfies; what it says is always satisfied, none refuses. Searched in
/// odd rules, where both really occur.
/// </summary>
public sealed class FindingPropertyTests
{
    private const int Cases = 6_000;

    [Theory]
    [InlineData(FindingCodes.NeverSatisfied, 1_000)]
    [InlineData(FindingCodes.QuorumAbovePool, 100)]
    public void What_can_never_be_satisfied_is_never_satisfied(string code, int least)
    {
        var met = 0;
        Search(
            (protocol, facts, made) =>
            {
                var never = Paths(protocol, code);
                met += never.Count;
                return Violation(protocol, facts, made, never, node => IsNeverBroken(node));
            }
        );
        met.ShouldBeGreaterThan(least);
    }

    [Fact]
    public void What_is_impossible_is_said_once_at_its_place()
    {
        Search(
            (protocol, _, _) =>
            {
                var twice = Paths(protocol, FindingCodes.NeverSatisfied).Intersect(Paths(protocol, FindingCodes.QuorumAbovePool)).ToList();
                return twice.Count > 0 ? string.Join(", ", twice) : null;
            }
        );
    }

    [Fact]
    public void What_is_always_satisfied_refuses_nobody()
    {
        var met = 0;
        Search(
            (protocol, facts, made) =>
            {
                var always = Paths(protocol, FindingCodes.AlwaysSatisfied);
                met += always.Count;
                return Violation(protocol, facts, made, always, node => node.State == NodeState.Impossible);
            }
        );
        met.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void The_search_finds_a_wrong_claim()
    {
        // An analysis that took every choice of two for impossible, or every test for certain, would be caught.
        Broken(node => node is ProtocolNode.AtLeast, IsNeverBroken).ShouldBeTrue();
        Broken(node => node is OnlineAssessment, node => node.State == NodeState.Impossible).ShouldBeTrue();
    }

    [Fact]
    public void A_rule_of_which_a_part_can_never_be_satisfied_and_that_says_so_at_its_root_gives_no_proof()
    {
        var met = 0;
        Search(
            (protocol, facts, made) =>
            {
                if (!ProtocolAnalysis.Check(protocol).Any(f => IsImpossible(f) && f.Path == Root(protocol)))
                {
                    return null;
                }

                met++;
                var state = ProtocolEvaluator.Evaluate(protocol, facts, made.At(made.Instant())).State;
                return state == NodeState.Satisfied ? "satisfied" : null;
            }
        );
        met.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void The_people_of_a_pool_that_is_too_small_or_barred_never_decide()
    {
        var met = 0;
        for (var seed = 1; seed <= 3_000; seed++)
        {
            var made = new Generated(seed);
            var (leaf, pools, people) = made.PanelWithPool();
            if (ProtocolAnalysis.Check(leaf, pools).All(finding => !finding.IsError))
            {
                continue;
            }

            met++;
            var verdict = ProtocolEvaluator.Evaluate(leaf, made.FactsBy(leaf, people), made.At(made.Enrolment.End.AddDays(90)));
            verdict.Nodes.First().Reason.ShouldNotBe(Reason.Met, $"seed {seed}");
        }

        met.ShouldBeGreaterThan(500);
    }

    private static bool IsImpossible(ProtocolFinding finding) =>
        finding.Code is FindingCodes.NeverSatisfied or FindingCodes.QuorumAbovePool;

    private static void Search(Func<ProtocolNode, Fact[], Generated, string?> check) =>
        Counterexample.Search(
            Cases,
            made =>
            {
                var protocol = made.Protocol(odd: true);
                return (protocol, made.Facts(protocol));
            },
            check
        );

    /// <summary>A leaf that nobody answers may be let go: what it asks was not met all the same.</summary>
    private static bool IsNeverBroken(NodeVerdict node) =>
        node.State == NodeState.Satisfied && (node.Node is not Leaf || node.Reason == Reason.Met);

    /// <summary>
    /// Judged beside something that is proven, since a rule of which everything was waived gives no proof; at every moment of a random
    /// walk through time.
    /// </summary>
    private static string? Violation(
        ProtocolNode protocol,
        Fact[] facts,
        Generated made,
        HashSet<string> paths,
        Func<NodeVerdict, bool> isBroken
    )
    {
        if (paths.Count == 0)
        {
            return null;
        }

        var proven = new SelfDeclaration { Id = "proven", Name = "proven" };
        var beside = new ProtocolNode.All(new ProtocolNode[] { protocol, proven }.ToValueList());
        Fact[] all = [.. facts, made.Favourable(proven, made.Enrolment)];
        for (var i = 0; i < 3; i++)
        {
            var verdict = ProtocolEvaluator.Evaluate(beside, all, made.At(i == 2 ? made.Enrolment.End.AddDays(400) : made.Instant()));
            var places = Places(verdict.Root.Children[0], Root(protocol));
            var broken = places.Where(place => paths.Contains(place.Path)).FirstOrDefault(place => isBroken(place.Node));
            if (broken.Node is not null)
            {
                return $"{broken.Path} is {broken.Node.State} ({broken.Node.Reason})";
            }
        }

        return null;
    }

    private static bool Broken(Func<ProtocolNode, bool> claimed, Func<NodeVerdict, bool> isBroken)
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var made = new Generated(seed);
            var protocol = made.Protocol(odd: true);
            var verdict = ProtocolEvaluator.Evaluate(protocol, made.Facts(protocol), made.At(made.Instant()));
            var places = Places(verdict.Root, Root(protocol));
            var paths = places.Where(place => claimed(place.Node.Node)).Select(place => place.Path).ToHashSet(StringComparer.Ordinal);
            if (Violation(protocol, made.Facts(protocol), made, paths, isBroken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string Root(ProtocolNode protocol) => $"protocol.{protocol.Kind}";

    private static HashSet<string> Paths(ProtocolNode protocol, string code) =>
        [
            .. ProtocolAnalysis
                .Check(protocol)
                .Where(finding => finding.Code == code && !finding.TextKey.EndsWith("nothing-proven", StringComparison.Ordinal))
                .Select(finding => finding.Path),
        ];

    /// <summary>The nodes of a verdict under the paths that findings give them.</summary>
    private static IEnumerable<(string Path, NodeVerdict Node)> Places(NodeVerdict node, string path)
    {
        yield return (path, node);
        var list = node.Node is ProtocolNode.AtLeast or ProtocolNode.Weighted ? $"{path}.of" : path;
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            var below = node.Node is Leaf ? $"{path}.onSilence.substitute.{child.Node.Kind}" : $"{list}[{i}].{child.Node.Kind}";
            foreach (var place in Places(child, below))
            {
                yield return place;
            }
        }
    }
}
