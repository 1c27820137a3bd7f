using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>A protocol made ready for many candidates: numbers in place of decimals and durations, nodes and leaves by their index.</summary>
internal sealed class CompiledRule
{
    private readonly List<CompiledLeaf> leaves = [];
    private int nodes;

    private CompiledRule(ProtocolNode protocol, SimulationRates rates)
    {
        Protocol = protocol;
        Root = Compile(protocol, rates);
    }

    public ProtocolNode Protocol { get; }

    public CompiledNode Root { get; }

    public IReadOnlyList<CompiledLeaf> Leaves => leaves;

    public int Nodes => nodes;

    /// <summary>
    /// Facts that grow old, and endorsements that must lie near each other, can undo what was met: those rules are judged by the evaluator
    /// itself.
    /// </summary>
    public bool NeedsEvaluator { get; private set; }

    public static CompiledRule Of(ProtocolNode protocol, SimulationRates rates) => new(protocol, rates);

    private CompiledNode Compile(ProtocolNode node, SimulationRates rates) =>
        node is Leaf leaf
            ? new CompiledNode(nodes++, Leaf(leaf, rates))
            : new CompiledNode(
                nodes++,
                node is ProtocolNode.Sequence,
                Scaled(Analysis.Weighing.Need(node)),
                [.. node.Children.Select(child => Compile(child, rates))],
                [.. node.Children.Select((_, i) => Scaled(Analysis.Weighing.WeightOf(node, i)))]
            );

    private CompiledLeaf Leaf(Leaf leaf, SimulationRates rates)
    {
        NeedsEvaluator |= leaf.Freshness is not null || leaf is PeerEndorsement { Within: not null };
        var index = leaves.Count;
        leaves.Add(null!);
        var substitute = leaf.OnSilence.Substitute is { } instead ? Leaf(instead, rates) : null;
        return leaves[index] = new CompiledLeaf(index, leaf, rates.Of(leaf), substitute);
    }

    /// <summary>Weights have six decimals at most.</summary>
    private static long Scaled(decimal weight) => (long)(weight * 1_000_000m);
}

/// <summary>A node of a compiled rule: a leaf, or a weighing of its children.</summary>
internal sealed class CompiledNode
{
    public CompiledNode(int index, CompiledLeaf leaf) => (Index, Leaf) = (index, leaf);

    public CompiledNode(int index, bool isSequence, long need, CompiledNode[] children, long[] weights) =>
        (Index, IsSequence, Need, Children, Weights) = (index, isSequence, need, children, weights);

    public int Index { get; }

    public CompiledLeaf? Leaf { get; }

    public bool IsSequence { get; }

    public long Need { get; }

    public CompiledNode[] Children { get; } = [];

    public long[] Weights { get; } = [];
}
