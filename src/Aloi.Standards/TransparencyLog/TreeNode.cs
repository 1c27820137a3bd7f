namespace Aloi.Standards.TransparencyLog;

/// <summary>
/// The place of a complete subtree: at level 0 are the leaves; the node at (<paramref name="Level"/>, <paramref name="Index"/>) covers
/// the leaves from <c>Index · 2^Level</c> on, <c>2^Level</c> of them. Such a hash never changes once the log has grown past it, so it may
/// be stored for ever.
/// </summary>
public readonly record struct TreeNode(int Level, long Index)
{
    /// <summary>The complete subtrees, largest first, that together cover the leaves from <paramref name="begin"/> up to <paramref name="end"/>.</summary>
    /// <remarks>The range must be one that occurs in a Merkle tree (RFC 9162 section 2.1.1): its start is a multiple of its size rounded up to a power of two.</remarks>
    internal static void Cover(long begin, long end, List<TreeNode> nodes)
    {
        while (begin < end)
        {
            var level = System.Numerics.BitOperations.Log2((ulong)(end - begin));
            nodes.Add(new TreeNode(level, begin >> level));
            begin += 1L << level;
        }
    }
}

/// <summary>Where the hashes of complete subtrees are kept: the one thing that proofs need of a log's storage (RFC 6962 section 2.1).</summary>
public interface IHashSource
{
    /// <summary>
    /// Reads the hashes of these nodes, in the order asked. All of them lie within the tree that the caller named, so a missing one
    /// is damage of the storage and the implementation throws. Asked once for each proof, with about two hundred nodes at most.
    /// </summary>
    ValueTask<IReadOnlyList<TreeHash>> ReadAsync(IReadOnlyList<TreeNode> nodes, CancellationToken cancellation);
}
