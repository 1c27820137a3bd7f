using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Combines children. Every composite is a weighing: <c>all</c> asks for every child, <c>any</c> for one, each weighing one.</summary>
internal sealed class NodeEvaluator(LeafEvaluator leaves)
{
    public NodeVerdict Evaluate(ProtocolNode node, Turn? turn) =>
        node switch
        {
            Leaf leaf => leaves.Evaluate(leaf, turn),
            ProtocolNode.All all => Combine(node, Each(all.Children, turn), all.Of.Count),
            ProtocolNode.Any any => Combine(node, Each(any.Children, turn), 1),
            ProtocolNode.AtLeast some => Combine(node, Each(some.Children, turn), some.K),
            ProtocolNode.Weighted weighted => Combine(node, Each(weighted.Children, turn), weighted.Threshold),
            ProtocolNode.Sequence sequence => Combine(node, InTurn(sequence.Children, turn), sequence.Of.Count),
            _ => throw new ArgumentException($"A node without an evaluation: {node.Kind}", nameof(node)),
        };

    private NodeVerdict[] Each(IReadOnlyList<ProtocolNode> children, Turn? turn)
    {
        var verdicts = new NodeVerdict[children.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Evaluate(children[i], turn);
        }

        return verdicts;
    }

    /// <summary>
    /// The gate is when the earlier ones were first met, even if one of them no longer is: a gate that moved would bring decided acts back to
    /// life, or take them away.
    /// </summary>
    private NodeVerdict[] InTurn(IReadOnlyList<ProtocolNode> children, Turn? turn)
    {
        var verdicts = new NodeVerdict[children.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Evaluate(children[i], turn);
            turn = verdicts[i].FirstMet is { } met ? turn?.After(met) : null;
        }

        return verdicts;
    }

    private NodeVerdict Combine(ProtocolNode node, NodeVerdict[] children, decimal need)
    {
        var (have, within) = (0m, 0m);
        ProofLevel? level = null;
        for (var i = 0; i < children.Length; i++)
        {
            var weight = WeightOf(node, i);
            have += children[i].State == NodeState.Satisfied ? weight : 0;
            within += children[i].State != NodeState.Impossible ? weight : 0;
            level = children[i].State == NodeState.Satisfied ? Strongest(level, children[i].Level) : level;
        }

        var state =
            have >= need ? NodeState.Satisfied
            : within < need ? NodeState.Impossible
            : NodeState.NotYet;
        return new NodeVerdict
        {
            Node = node,
            State = state,
            Reason = ReasonOf(state, level),
            Have = have,
            Need = need,
            MetAt = state == NodeState.Satisfied ? Reached(node, children, need, child => child.MetAt) : null,
            FirstMet = Reached(node, children, need, child => child.FirstMet),
            Level = state == NodeState.Satisfied ? level : null,
            Children = children,
        };
    }

    private static Reason ReasonOf(NodeState state, ProofLevel? level) =>
        state switch
        {
            NodeState.Satisfied => level is null ? Reason.Waived : Reason.Met,
            NodeState.Impossible => Reason.OutOfReach,
            _ => Reason.Waiting,
        };

    private static decimal WeightOf(ProtocolNode node, int child) => node is ProtocolNode.Weighted weighted ? weighted.Of[child].Weight : 1;

    private static ProofLevel? Strongest(ProofLevel? a, ProofLevel? b) => a is null || b > a ? b ?? a : a;

    /// <summary>The date at which the children met so far first weighed enough; null when they never did.</summary>
    private FactTime? Reached(ProtocolNode node, NodeVerdict[] children, decimal need, Func<NodeVerdict, FactTime?> date)
    {
        var dates = new List<(FactTime Date, decimal Weight)>(children.Length);
        var total = 0m;
        for (var i = 0; i < children.Length; i++)
        {
            if (date(children[i]) is { } met)
            {
                dates.Add((met, WeightOf(node, i)));
                total += WeightOf(node, i);
            }
        }

        if (total < need)
        {
            return null;
        }

        if (need <= 0)
        {
            // Nothing is asked: it was so from the start.
            return leaves.Enrolment;
        }

        dates.Sort((a, b) => FactTimes.Compare(a.Date, b.Date));
        var sum = 0m;
        return dates.First(entry => (sum += entry.Weight) >= need).Date;
    }
}
