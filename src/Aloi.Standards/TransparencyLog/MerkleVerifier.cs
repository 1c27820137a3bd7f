namespace Aloi.Standards.TransparencyLog;

/// <summary>Checks inclusion and consistency proofs. Everything given may come from an adversary.</summary>
public static class MerkleVerifier
{
    /// <summary>Whether the proof shows the leaf at its index in the tree of this size and root (RFC 9162 section 2.1.3.2).</summary>
    public static bool Includes(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHasher.Node(sibling, hash);
                SkipMissingSiblings(ref node, ref last);
            }
            else
            {
                hash = MerkleHasher.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the proof shows that the new tree only adds to the old one (RFC 9162 section 2.1.4.2).</summary>
    /// <remarks>Equal sizes need equal roots and an empty proof. Every tree adds to the empty one, whose root is then checked too.</remarks>
    public static bool IsConsistent(long oldSize, long size, IReadOnlyList<TreeHash> proof, TreeHash oldRoot, TreeHash root)
    {
        if (oldSize < 0 || oldSize > size)
        {
            return false;
        }

        if (oldSize == size)
        {
            return proof.Count == 0 && oldRoot == root && (size > 0 || root == MerkleHasher.EmptyRoot);
        }

        if (oldSize == 0)
        {
            return proof.Count == 0 && oldRoot == MerkleHasher.EmptyRoot;
        }

        var startsWithOldRoot = (oldSize & (oldSize - 1)) == 0;
        return (startsWithOldRoot || proof.Count > 0)
            && Climb(oldSize, size, startsWithOldRoot ? oldRoot : proof[0], startsWithOldRoot ? 0 : 1, proof, oldRoot, root);
    }

    // One way up computes both roots: the old one from the left siblings alone, the new one from all of them.
    private static bool Climb(
        long oldSize,
        long size,
        TreeHash seed,
        int next,
        IReadOnlyList<TreeHash> proof,
        TreeHash oldRoot,
        TreeHash root
    )
    {
        var (node, last, oldHash, newHash) = (oldSize - 1, size - 1, seed, seed);
        for (; (node & 1) == 1; node >>= 1)
        {
            last >>= 1;
        }

        for (; next < proof.Count; next++, node >>= 1, last >>= 1)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                oldHash = MerkleHasher.Node(proof[next], oldHash);
                newHash = MerkleHasher.Node(proof[next], newHash);
                SkipMissingSiblings(ref node, ref last);
            }
            else
            {
                newHash = MerkleHasher.Node(newHash, proof[next]);
            }
        }

        return last == 0 && oldHash == oldRoot && newHash == root;
    }

    // On the right border a node without a sibling is its own parent.
    private static void SkipMissingSiblings(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }
    }
}
