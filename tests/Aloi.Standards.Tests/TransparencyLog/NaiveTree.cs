using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Tests.TransparencyLog;

/// <summary>The recursive definitions of RFC 6962 section 2.1, word for word and slow, to compare with.</summary>
internal static class NaiveTree
{
    public static TreeHash Leaf(int index) => MerkleHasher.Leaf(BitConverter.GetBytes(index));

    public static TreeHash[] Leaves(int count) => [.. Enumerable.Range(0, count).Select(Leaf)];

    public static TreeHash Root(ReadOnlySpan<TreeHash> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.Length == 0 ? MerkleHasher.EmptyRoot : leaves[0];
        }

        var k = Split(leaves.Length);
        return MerkleHasher.Node(Root(leaves[..k]), Root(leaves[k..]));
    }

    public static List<TreeHash> Path(int index, ReadOnlySpan<TreeHash> leaves)
    {
        if (leaves.Length <= 1)
        {
            return [];
        }

        var k = Split(leaves.Length);
        return index < k ? [.. Path(index, leaves[..k]), Root(leaves[k..])] : [.. Path(index - k, leaves[k..]), Root(leaves[..k])];
    }

    public static List<TreeHash> Proof(int oldSize, ReadOnlySpan<TreeHash> leaves) => SubProof(oldSize, leaves, isWhole: true);

    private static List<TreeHash> SubProof(int oldSize, ReadOnlySpan<TreeHash> leaves, bool isWhole)
    {
        if (oldSize == leaves.Length)
        {
            return isWhole ? [] : [Root(leaves)];
        }

        var k = Split(leaves.Length);
        return oldSize <= k
            ? [.. SubProof(oldSize, leaves[..k], isWhole), Root(leaves[k..])]
            : [.. SubProof(oldSize - k, leaves[k..], isWhole: false), Root(leaves[..k])];
    }

    private static int Split(int size)
    {
        var k = 1;
        while (k * 2 < size)
        {
            k *= 2;
        }

        return k;
    }
}

/// <summary>A storage in memory that is filled by the frontier, and that throws on a node that was never handed to it.</summary>
internal sealed class MemoryHashes : IHashSource
{
    private readonly Dictionary<TreeNode, TreeHash> hashes = [];

    public int Reads { get; private set; }

    public static MemoryHashes Of(int size)
    {
        var result = new MemoryHashes();
        var frontier = new MerkleFrontier();
        for (var i = 0; i < size; i++)
        {
            frontier.Append(NaiveTree.Leaf(i), result.hashes.Add);
        }

        return result;
    }

    public ValueTask<IReadOnlyList<TreeHash>> ReadAsync(IReadOnlyList<TreeNode> nodes, CancellationToken cancellation)
    {
        Reads++;
        return ValueTask.FromResult<IReadOnlyList<TreeHash>>([.. nodes.Select(n => hashes[n])]);
    }
}
