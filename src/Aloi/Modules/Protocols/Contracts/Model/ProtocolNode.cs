using Aloi.Platform.Collections;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>
/// The rule by which an achievement is proven, as a tree. Nodes are immutable and equal by value; ids of leaves are unique in the tree.
/// </summary>
public abstract record ProtocolNode
{
    private protected ProtocolNode() { }

    /// <summary>The word for this node in the protocol language: <c>all</c>, <c>jury</c> …</summary>
    public abstract string Kind { get; }

    /// <summary>What the node combines; a leaf's substitute is not among them.</summary>
    public abstract IReadOnlyList<ProtocolNode> Children { get; }

    public sealed record All(ValueList<ProtocolNode> Of) : ProtocolNode
    {
        public override string Kind => "all";

        public override IReadOnlyList<ProtocolNode> Children => Of;
    }

    public sealed record Any(ValueList<ProtocolNode> Of) : ProtocolNode
    {
        public override string Kind => "any";

        public override IReadOnlyList<ProtocolNode> Children => Of;
    }

    public sealed record AtLeast(int K, ValueList<ProtocolNode> Of) : ProtocolNode
    {
        public override string Kind => "atLeast";

        public override IReadOnlyList<ProtocolNode> Children => Of;
    }

    public sealed record Weighted(decimal Threshold, ValueList<WeightedChild> Of) : ProtocolNode
    {
        private readonly ValueList<ProtocolNode> nodes = Of.Select(child => child.Node).ToValueList();

        public override string Kind => "weighted";

        public override IReadOnlyList<ProtocolNode> Children => nodes;
    }

    /// <summary>Like <see cref="All"/>, and a child counts only facts dated on or after the earlier ones were first met.</summary>
    public sealed record Sequence(ValueList<ProtocolNode> Of) : ProtocolNode
    {
        public override string Kind => "sequence";

        public override IReadOnlyList<ProtocolNode> Children => Of;
    }
}

public sealed record WeightedChild(decimal Weight, ProtocolNode Node);

public static class ProtocolNodes
{
    /// <summary>Every leaf in the order of the text, a substitute right after the leaf it stands in for.</summary>
    public static IEnumerable<Leaf> Leaves(this ProtocolNode node)
    {
        for (var leaf = node as Leaf; leaf is not null; leaf = leaf.OnSilence.Substitute)
        {
            yield return leaf;
        }

        foreach (var leaf in node.Children.SelectMany(Leaves))
        {
            yield return leaf;
        }
    }

    /// <summary>
    /// The leaves of a protocol that an older one had word for word: what was recorded about those under the older one counts under the newer.
    /// </summary>
    public static IReadOnlyList<Leaf> LeavesAlsoIn(this ProtocolNode node, ProtocolNode older)
    {
        var before = older.Leaves().Select(ProtocolIdentity.Canonical).ToHashSet(StringComparer.Ordinal);
        return [.. node.Leaves().Where(leaf => before.Contains(ProtocolIdentity.Canonical(leaf)))];
    }

    /// <summary>Whether being present could be enough, with nothing assessed.</summary>
    public static bool AttendanceSuffices(this ProtocolNode node) =>
        node switch
        {
            Leaf leaf => leaf is Attendance || leaf.OnSilence.Substitute is Attendance,
            ProtocolNode.Any any => any.Of.Any(AttendanceSuffices),
            ProtocolNode.AtLeast some => some.Of.Count(AttendanceSuffices) >= some.K,
            ProtocolNode.Weighted weighted => weighted.Of.Where(child => child.Node.AttendanceSuffices()).Sum(child => child.Weight)
                >= weighted.Threshold,
            _ => node.Children.All(AttendanceSuffices),
        };

    /// <summary>The leaf of that id, or null.</summary>
    public static Leaf? FindLeaf(this ProtocolNode node, string id) =>
        node.Leaves().FirstOrDefault(leaf => string.Equals(leaf.Id, id, StringComparison.Ordinal));
}
