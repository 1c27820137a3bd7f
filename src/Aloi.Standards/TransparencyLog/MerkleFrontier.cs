namespace Aloi.Standards.TransparencyLog;

/// <summary>
/// The right edge of a growing Merkle tree: the hashes of the complete subtrees that cover its leaves, at most sixty-two. It is all that is
/// needed to append and to know the root (RFC 9162 section 2.1.2). Not safe for several threads.
/// </summary>
public sealed class MerkleFrontier
{
    private readonly List<TreeHash> peaks;

    private MerkleFrontier(long size, List<TreeHash> peaks) => (Size, this.peaks) = (size, peaks);

    /// <summary>The edge of the empty tree.</summary>
    public MerkleFrontier()
        : this(0, []) { }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The nodes whose hashes <see cref="Restore"/> takes for a tree of this size, largest first.</summary>
    public static IReadOnlyList<TreeNode> NodesOf(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var nodes = new List<TreeNode>();
        TreeNode.Cover(0, size, nodes);
        return nodes;
    }

    /// <summary>The edge of a tree whose subtrees were kept; <paramref name="hashes"/> in the order of <see cref="NodesOf"/>.</summary>
    /// <exception cref="ArgumentException">Another number of hashes than the size asks for.</exception>
    public static MerkleFrontier Restore(long size, IReadOnlyList<TreeHash> hashes) =>
        hashes.Count == System.Numerics.BitOperations.PopCount((ulong)size)
            ? new MerkleFrontier(size, [.. hashes])
            : throw new ArgumentException("The number of hashes does not fit the size of the tree.", nameof(hashes));

    /// <summary>
    /// Appends a leaf by its hash, and hands every subtree that it completes, the leaf first, to <paramref name="completed"/>: these are
    /// the hashes to store.
    /// </summary>
    public void Append(TreeHash leaf, Action<TreeNode, TreeHash>? completed = null)
    {
        var (node, hash) = (new TreeNode(0, Size), leaf);
        completed?.Invoke(node, hash);
        for (; (node.Index & 1) == 1; completed?.Invoke(node, hash))
        {
            hash = MerkleHasher.Node(peaks[^1], hash);
            peaks.RemoveAt(peaks.Count - 1);
            node = new TreeNode(node.Level + 1, node.Index >> 1);
        }

        peaks.Add(hash);
        Size++;
    }

    /// <summary>The root of the tree as it is now (RFC 9162 section 2.1.1).</summary>
    public TreeHash Root() => peaks.Count == 0 ? MerkleHasher.EmptyRoot : Fold(peaks, 0, peaks.Count);

    /// <summary>The hashes to keep beside the size, in the order of <see cref="NodesOf"/>.</summary>
    public IReadOnlyList<TreeHash> Hashes() => [.. peaks];

    /// <summary>The hash over complete subtrees side by side, largest first: the smaller ones are joined first.</summary>
    internal static TreeHash Fold(IReadOnlyList<TreeHash> hashes, int start, int count)
    {
        var result = hashes[start + count - 1];
        for (var i = start + count - 2; i >= start; i--)
        {
            result = MerkleHasher.Node(hashes[i], result);
        }

        return result;
    }
}
