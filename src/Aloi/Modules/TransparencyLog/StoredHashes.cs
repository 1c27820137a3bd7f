using Aloi.Platform.Database;
using Aloi.Standards.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>
/// Reads subtree hashes for proofs. Only every eighth level is stored, so a hash between two levels is computed from the level below
/// it, of which at most 256 belong to one tile; a proof reads few tiles, however long the log.
/// </summary>
internal sealed class StoredHashes(IssuerContext database) : IHashSource
{
    private readonly Dictionary<TreeNode, TreeHash[]> _tiles = [];

    public async ValueTask<IReadOnlyList<TreeHash>> ReadAsync(IReadOnlyList<TreeNode> nodes, CancellationToken cancellation)
    {
        var hashes = new TreeHash[nodes.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = await HashAsync(nodes[i], cancellation);
        }

        return hashes;
    }

    private async Task<TreeHash> HashAsync(TreeNode node, CancellationToken cancellation)
    {
        var height = node.Level % GrownTree.StoredLevels;
        var tile = new TreeNode(node.Level - height, node.Index >> (GrownTree.StoredLevels - height));
        if (!_tiles.TryGetValue(tile, out var row))
        {
            row = await TileAsync(tile, cancellation);
            _tiles.Add(tile, row);
        }

        var start = (int)((node.Index << height) & 255);
        return Fold(row.AsSpan(start, 1 << height));
    }

    private async Task<TreeHash[]> TileAsync(TreeNode tile, CancellationToken cancellation)
    {
        var first = tile.Index << GrownTree.StoredLevels;
        var end = first + 256;
        if (tile.Level == 0)
        {
            var leaves = database.Set<LogLeaf>().AsNoTracking().Where(l => l.Index >= first && l.Index < end).OrderBy(l => l.Index);
            var digests = await leaves.Select(l => l.Digest).ToListAsync(cancellation);
            return [.. digests.Select(d => MerkleHasher.Leaf(CredentialEntry.ForDigest(d)))];
        }

        var nodes = database.Set<LogNode>().AsNoTracking().Where(n => n.Level == tile.Level && n.Index >= first && n.Index < end);
        var stored = await nodes.OrderBy(n => n.Index).Select(n => n.Hash).ToListAsync(cancellation);
        return [.. stored.Select(h => TreeHash.FromBytes(h))];
    }

    /// <summary>The root of a complete subtree, halving down: the span's length is a power of two.</summary>
    private static TreeHash Fold(ReadOnlySpan<TreeHash> row) =>
        row.Length == 1 ? row[0] : MerkleHasher.Node(Fold(row[..(row.Length / 2)]), Fold(row[(row.Length / 2)..]));
}
