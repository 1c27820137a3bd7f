using Aloi.Standards.TransparencyLog;

namespace Aloi.Modules.TransparencyLog;

/// <summary>The tree after some digests more: the new right edge and the subtrees that were completed on the way.</summary>
public sealed class GrownTree
{
    /// <summary>Every eighth level is stored; what lies between is at most 256 hashes away.</summary>
    public const int StoredLevels = 8;

    private readonly MerkleFrontier _edge;
    private readonly List<LogLeaf> _leaves = [];
    private readonly List<LogNode> _nodes = [];

    private GrownTree(MerkleFrontier edge) => _edge = edge;

    public IReadOnlyList<LogLeaf> Leaves => _leaves;

    public IReadOnlyList<LogNode> Nodes => _nodes;

    public long Size => _edge.Size;

    public TreeHash Root => _edge.Root();

    /// <summary>The right edge as it is stored: the hashes one after the other, largest subtree first.</summary>
    public byte[] Frontier => [.. _edge.Hashes().SelectMany(h => h.ToArray())];

    public static GrownTree From(long size, ReadOnlySpan<byte> frontier)
    {
        var hashes = new List<TreeHash>();
        for (; frontier.Length > 0; frontier = frontier[TreeHash.Length..])
        {
            hashes.Add(TreeHash.FromBytes(frontier[..TreeHash.Length]));
        }

        return new GrownTree(MerkleFrontier.Restore(size, hashes));
    }

    public void Append(byte[] digest)
    {
        _leaves.Add(new LogLeaf { Index = _edge.Size, Digest = digest });
        _edge.Append(MerkleHasher.Leaf(CredentialEntry.ForDigest(digest)), Keep);
    }

    /// <summary>The subtrees completed since the last call; the leaves are let go with them, so that a long log takes no memory.</summary>
    public IReadOnlyList<LogNode> TakeNodes()
    {
        LogNode[] taken = [.. _nodes];
        _nodes.Clear();
        _leaves.Clear();
        return taken;
    }

    private void Keep(TreeNode node, TreeHash hash)
    {
        if (node.Level > 0 && node.Level % StoredLevels == 0)
        {
            _nodes.Add(
                new LogNode
                {
                    Level = node.Level,
                    Index = node.Index,
                    Hash = hash.ToArray(),
                }
            );
        }
    }
}
