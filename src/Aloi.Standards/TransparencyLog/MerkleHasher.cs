using System.Security.Cryptography;

namespace Aloi.Standards.TransparencyLog;

/// <summary>The hashes of a Merkle tree (RFC 9162 section 2.1.1; the same as RFC 6962 section 2.1).</summary>
public static class MerkleHasher
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of the tree without leaves: the hash of nothing.</summary>
    public static TreeHash EmptyRoot { get; } = Hash([]);

    /// <summary>The hash of a leaf: SHA-256 of a zero byte and the entry.</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> input = entry.Length < 512 ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        return Hash(input);
    }

    /// <summary>The hash of a node: SHA-256 of a one byte, the left and the right child.</summary>
    public static TreeHash Node(TreeHash left, TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * TreeHash.Length)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + TreeHash.Length)..]);
        return Hash(input);
    }

    private static TreeHash Hash(ReadOnlySpan<byte> input)
    {
        var hash = default(TreeHash);
        SHA256.HashData(input, hash);
        return hash;
    }
}
