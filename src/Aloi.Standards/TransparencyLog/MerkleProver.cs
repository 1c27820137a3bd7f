using System.Numerics;

namespace Aloi.Standards.TransparencyLog;

/// <summary>Makes inclusion and consistency proofs from stored subtree hashes.</summary>
public static class MerkleProver
{
    /// <summary>The root of the tree of the first <paramref name="size"/> leaves (RFC 9162 section 2.1.1).</summary>
    public static async ValueTask<TreeHash> RootAsync(IHashSource source, long size, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleHasher.EmptyRoot : (await HashAsync(source, [(0, size)], cancellation))[0];
    }

    /// <summary>The proof that the leaf at <paramref name="index"/> is in the tree of <paramref name="size"/> leaves (RFC 9162 section 2.1.3.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not in the tree.</exception>
    public static ValueTask<IReadOnlyList<TreeHash>> InclusionAsync(
        IHashSource source,
        long index,
        long size,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        return HashAsync(source, InclusionRanges(index, size), cancellation);
    }

    /// <summary>
    /// The proof that the tree of <paramref name="size"/> leaves only adds to the tree of <paramref name="oldSize"/> leaves (RFC 9162
    /// section 2.1.4.1). It is empty for equal sizes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The old tree is empty or larger than the new one.</exception>
    public static ValueTask<IReadOnlyList<TreeHash>> ConsistencyAsync(
        IHashSource source,
        long oldSize,
        long size,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        return HashAsync(source, ConsistencyRanges(oldSize, size), cancellation);
    }

    // The siblings on the way from the root down to the leaf; the proof lists them from the leaf up.
    private static List<(long Begin, long End)> InclusionRanges(long index, long size)
    {
        var ranges = new List<(long Begin, long End)>();
        for (var (begin, end) = (0L, size); end - begin > 1; )
        {
            var middle = begin + SplitPoint(end - begin);
            ranges.Add(index < middle ? (middle, end) : (begin, middle));
            (begin, end) = index < middle ? (begin, middle) : (middle, end);
        }

        ranges.Reverse();
        return ranges;
    }

    // Down to the subtree that ends where the old tree ended. That subtree's hash is left out only when it is the whole old tree.
    private static List<(long Begin, long End)> ConsistencyRanges(long oldSize, long size)
    {
        var ranges = new List<(long Begin, long End)>();
        var (begin, end) = (0L, size);
        while (end != oldSize)
        {
            var middle = begin + SplitPoint(end - begin);
            ranges.Add(oldSize <= middle ? (middle, end) : (begin, middle));
            (begin, end) = oldSize <= middle ? (begin, middle) : (middle, end);
        }

        if (begin != 0)
        {
            ranges.Add((begin, end));
        }

        ranges.Reverse();
        return ranges;
    }

    private static async ValueTask<IReadOnlyList<TreeHash>> HashAsync(
        IHashSource source,
        List<(long Begin, long End)> ranges,
        CancellationToken cancellation
    )
    {
        var nodes = new List<TreeNode>();
        var ends = new int[ranges.Count];
        for (var i = 0; i < ranges.Count; i++)
        {
            TreeNode.Cover(ranges[i].Begin, ranges[i].End, nodes);
            ends[i] = nodes.Count;
        }

        var hashes = nodes.Count == 0 ? [] : await source.ReadAsync(nodes, cancellation);
        var result = new TreeHash[ranges.Count];
        for (var i = 0; i < ranges.Count; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            result[i] = MerkleFrontier.Fold(hashes, start, ends[i] - start);
        }

        return result;
    }

    // The largest power of two below the size.
    private static long SplitPoint(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
