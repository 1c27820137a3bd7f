using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Tests.TransparencyLog;

public sealed class MerkleTreeTests
{
    private const int Sizes = 200;

    private static readonly string[] KnownEntries =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_known_roots_of_RFC_6962_come_out()
    {
        var frontier = new MerkleFrontier();
        for (var size = 0; size <= KnownEntries.Length; size++)
        {
            frontier.Root().ToString().ShouldBe(KnownRoots[size]);
            if (size < KnownEntries.Length)
            {
                frontier.Append(MerkleHasher.Leaf(Convert.FromHexString(KnownEntries[size])));
            }
        }
    }

    [Fact]
    public async Task The_frontier_the_storage_and_the_definition_agree_on_every_root()
    {
        var leaves = NaiveTree.Leaves(Sizes);
        var source = MemoryHashes.Of(Sizes);
        var frontier = new MerkleFrontier();
        for (var size = 0; size <= Sizes; size++)
        {
            var expected = NaiveTree.Root(leaves.AsSpan(0, size));
            frontier.Size.ShouldBe(size);
            frontier.Root().ShouldBe(expected);
            (await MerkleProver.RootAsync(source, size, Cancellation)).ShouldBe(expected);
            frontier.Append(NaiveTree.Leaf(size));
        }
    }

    [Fact]
    public async Task A_frontier_restored_at_any_size_goes_on_as_if_it_had_never_stopped()
    {
        var source = MemoryHashes.Of(Sizes);
        var whole = new MerkleFrontier();
        for (var size = 0; size < Sizes; size++)
        {
            var nodes = MerkleFrontier.NodesOf(size);
            var restored = MerkleFrontier.Restore(size, await source.ReadAsync(nodes, Cancellation));
            restored.Hashes().ShouldBe(whole.Hashes());
            restored.Append(NaiveTree.Leaf(size));
            whole.Append(NaiveTree.Leaf(size));
            restored.Root().ShouldBe(whole.Root());
        }

        Should.Throw<ArgumentException>(() => MerkleFrontier.Restore(3, [default]));
    }

    [Fact]
    public async Task Inclusion_proofs_are_those_of_the_definition_and_verify()
    {
        var leaves = NaiveTree.Leaves(Sizes);
        var source = MemoryHashes.Of(Sizes);
        for (var size = 1; size <= Sizes; size += size < 70 ? 1 : 13)
        {
            var root = NaiveTree.Root(leaves.AsSpan(0, size));
            for (var index = 0; index < size; index++)
            {
                var proof = await MerkleProver.InclusionAsync(source, index, size, Cancellation);
                proof.ShouldBe(NaiveTree.Path(index, leaves.AsSpan(0, size)));
                MerkleVerifier.Includes(leaves[index], index, size, proof, root).ShouldBeTrue();
                AssertBroken(leaves[index], index, size, proof, root);
            }
        }
    }

    [Fact]
    public async Task Consistency_proofs_are_those_of_the_definition_and_verify()
    {
        var leaves = NaiveTree.Leaves(Sizes);
        var source = MemoryHashes.Of(Sizes);
        for (var size = 1; size <= Sizes; size += size < 70 ? 1 : 13)
        {
            var root = NaiveTree.Root(leaves.AsSpan(0, size));
            for (var old = 1; old <= size; old++)
            {
                var oldRoot = NaiveTree.Root(leaves.AsSpan(0, old));
                var proof = await MerkleProver.ConsistencyAsync(source, old, size, Cancellation);
                proof.ShouldBe(NaiveTree.Proof(old, leaves.AsSpan(0, size)));
                MerkleVerifier.IsConsistent(old, size, proof, oldRoot, root).ShouldBeTrue();
                AssertBroken(old, size, proof, oldRoot, root);
            }
        }
    }

    [Fact]
    public async Task A_rewritten_past_has_no_consistency_proof()
    {
        var leaves = NaiveTree.Leaves(50);
        var forged = leaves.ToArray();
        forged[3] = NaiveTree.Leaf(1000);
        var proof = await MerkleProver.ConsistencyAsync(MemoryHashes.Of(50), 20, 50, Cancellation);
        MerkleVerifier.IsConsistent(20, 50, proof, NaiveTree.Root(forged.AsSpan(0, 20)), NaiveTree.Root(leaves)).ShouldBeFalse();
        MerkleVerifier.IsConsistent(20, 50, proof, NaiveTree.Root(leaves.AsSpan(0, 20)), NaiveTree.Root(forged)).ShouldBeFalse();
    }

    [Fact]
    public void Every_tree_adds_to_the_empty_one()
    {
        var root = NaiveTree.Leaf(1);
        MerkleVerifier.IsConsistent(0, 1, [], MerkleHasher.EmptyRoot, root).ShouldBeTrue();
        MerkleVerifier.IsConsistent(0, 0, [], MerkleHasher.EmptyRoot, MerkleHasher.EmptyRoot).ShouldBeTrue();
        MerkleVerifier.IsConsistent(0, 1, [], root, root).ShouldBeFalse();
        MerkleVerifier.IsConsistent(0, 0, [], root, root).ShouldBeFalse();
        MerkleVerifier.IsConsistent(0, 1, [root], MerkleHasher.EmptyRoot, root).ShouldBeFalse();
        MerkleVerifier.IsConsistent(2, 1, [], root, root).ShouldBeFalse();
        MerkleVerifier.IsConsistent(-1, 1, [], root, root).ShouldBeFalse();
    }

    [Fact]
    public void A_root_is_not_taken_for_a_leaf_of_a_larger_tree()
    {
        var root = NaiveTree.Root(NaiveTree.Leaves(4));
        MerkleVerifier.Includes(root, 0, 1, [], root).ShouldBeTrue();
        MerkleVerifier.Includes(root, 0, 4, [], root).ShouldBeFalse();
        MerkleVerifier.IsConsistent(4, 8, [], root, root).ShouldBeFalse();
    }

    [Fact]
    public async Task A_proof_asks_the_storage_once()
    {
        var source = MemoryHashes.Of(150);
        await MerkleProver.InclusionAsync(source, 77, 150, Cancellation);
        await MerkleProver.ConsistencyAsync(source, 77, 150, Cancellation);
        source.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task A_proof_outside_the_tree_cannot_be_asked_for()
    {
        var source = MemoryHashes.Of(4);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await MerkleProver.InclusionAsync(source, 4, 4, Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await MerkleProver.InclusionAsync(source, -1, 4, Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await MerkleProver.ConsistencyAsync(source, 0, 4, Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await MerkleProver.ConsistencyAsync(source, 5, 4, Cancellation));
    }

    [Fact]
    public void A_leaf_can_never_pass_for_a_node()
    {
        var (left, right) = (NaiveTree.Leaf(0), NaiveTree.Leaf(1));
        MerkleHasher.Leaf([.. left.ToArray(), .. right.ToArray()]).ShouldNotBe(MerkleHasher.Node(left, right));
    }

    [Fact]
    public void The_entry_of_a_credential_is_a_label_and_a_digest_and_nothing_else()
    {
        var entry = CredentialEntry.ForSignedBytes("{}"u8);
        entry.Length.ShouldBe(CredentialEntry.Length);
        entry.AsSpan().StartsWith("aloi credential v1\n"u8).ShouldBeTrue();
        CredentialEntry.TryReadDigest(entry, out var digest).ShouldBeTrue();
        Convert.ToHexStringLower(digest).ShouldBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        CredentialEntry.LeafHash("{}"u8).ShouldBe(MerkleHasher.Leaf(entry));
        CredentialEntry.TryReadDigest(entry.AsSpan(1), out _).ShouldBeFalse();
        entry[0] ^= 1;
        CredentialEntry.TryReadDigest(entry, out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => CredentialEntry.ForDigest(new byte[31]));
    }

    [Fact]
    public void A_hash_has_32_bytes_and_is_compared_by_value()
    {
        var hash = NaiveTree.Leaf(7);
        TreeHash.FromBytes(hash.ToArray()).ShouldBe(hash);
        (TreeHash.FromBytes(hash.ToArray()) == hash).ShouldBeTrue();
        (hash != NaiveTree.Leaf(8)).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => TreeHash.FromBytes(new byte[31]));
    }

    private static void AssertBroken(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        MerkleVerifier.Includes(leaf, index, size, [.. proof, leaf], root).ShouldBeFalse();
        MerkleVerifier.Includes(root, index, size, proof, leaf).ShouldBe(size == 1);
        MerkleVerifier.Includes(leaf, size, size, proof, root).ShouldBeFalse();
        MerkleVerifier.Includes(leaf, -1, size, proof, root).ShouldBeFalse();
        if (proof.Count > 0)
        {
            MerkleVerifier.Includes(leaf, index ^ 1, size, proof, root).ShouldBeFalse();
            MerkleVerifier.Includes(leaf, index, size, [.. proof.Skip(1)], root).ShouldBeFalse();
            MerkleVerifier.Includes(leaf, index, size, [.. proof.SkipLast(1)], root).ShouldBeFalse();
            MerkleVerifier.Includes(leaf, index, size, Changed(proof), root).ShouldBeFalse();
        }
    }

    private static void AssertBroken(long old, long size, IReadOnlyList<TreeHash> proof, TreeHash oldRoot, TreeHash root)
    {
        MerkleVerifier.IsConsistent(old, size, [.. proof, root], oldRoot, root).ShouldBeFalse();
        MerkleVerifier.IsConsistent(old, size, proof, root, oldRoot).ShouldBe(old == size);
        if (proof.Count > 0)
        {
            MerkleVerifier.IsConsistent(old, size, [], oldRoot, root).ShouldBeFalse();
            MerkleVerifier.IsConsistent(old, size, [.. proof.SkipLast(1)], oldRoot, root).ShouldBeFalse();
            MerkleVerifier.IsConsistent(old, size, Changed(proof), oldRoot, root).ShouldBeFalse();
        }
    }

    private static List<TreeHash> Changed(IReadOnlyList<TreeHash> proof)
    {
        var changed = proof.ToList();
        var bytes = changed[^1].ToArray();
        bytes[31] ^= 1;
        changed[^1] = TreeHash.FromBytes(bytes);
        return changed;
    }
}
