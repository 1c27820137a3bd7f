using System.Text;
using Aloi.Modules.TransparencyLog;
using Aloi.Platform.Database;
using Aloi.Standards.TransparencyLog;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.TransparencyLog;

public sealed class LogTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_new_log_has_a_name_of_its_own_and_a_signed_checkpoint_over_nothing(DatabaseKind kind)
    {
        await using var aloi = await LogBench.CreateAsync(kind);
        var checkpoint = await CheckpointAsync(aloi);
        checkpoint.Size.ShouldBe(0);
        checkpoint.Root.ShouldBe(MerkleHasher.EmptyRoot);
        checkpoint.Origin.ShouldStartWith("aloi-log/");
        (await FsckAsync(aloi)).IsSound.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Every_entry_has_a_proof_that_leads_to_the_signed_root(DatabaseKind kind)
    {
        await using var aloi = await LogBench.CreateAsync(kind);
        await LogBench.AppendAsync(aloi, LogBench.Numbers(1, 700));
        await LogBench.AppendAsync(aloi, LogBench.Numbers(701, 3));
        var checkpoint = await CheckpointAsync(aloi);
        checkpoint.Size.ShouldBe(703);
        foreach (var id in new long[] { 1, 2, 255, 256, 257, 511, 512, 513, 699, 700, 701, 703 })
        {
            var proof = await ProofAsync(aloi, id);
            var hashes = proof.Hashes.Select(h => TreeHash.FromBytes(Convert.FromBase64String(h))).ToList();
            var leaf = MerkleHasher.Leaf(CredentialEntry.ForDigest(LogBench.Digest(id)));
            MerkleVerifier.Includes(leaf, proof.LeafIndex, proof.TreeSize, hashes, checkpoint.Root).ShouldBeTrue($"entry {id}");
            MerkleVerifier.Includes(leaf, proof.LeafIndex ^ 1, proof.TreeSize, hashes, checkpoint.Root).ShouldBeFalse();
        }

        (await FsckAsync(aloi)).IsSound.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Telling_the_log_twice_doubles_nothing(DatabaseKind kind)
    {
        await using var aloi = await LogBench.CreateAsync(kind);
        await LogBench.AppendAsync(aloi, 1, 2, 3);
        var before = await CheckpointAsync(aloi);
        await LogBench.AppendAsync(aloi, 3, 2, 1);
        (await CheckpointAsync(aloi)).ShouldBe(before);
        await LogBench.AppendAsync(aloi, 3, 4, 4);
        (await CheckpointAsync(aloi)).Size.ShouldBe(4);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_nodes_that_append_at_once_both_succeed(DatabaseKind kind)
    {
        await using var aloi = await LogBench.CreateAsync(kind);
        var nodes = Enumerable.Range(0, 6).Select(i => Task.Run(() => AppendInPiecesAsync(aloi, 1 + (i * 50))));
        await Task.WhenAll(nodes);
        (await CheckpointAsync(aloi)).Size.ShouldBe(300);
        (await FsckAsync(aloi)).IsSound.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_check_of_the_log_finds_a_changed_a_missing_and_a_truncated_entry(DatabaseKind kind)
    {
        await using var aloi = await LogBench.CreateAsync(kind);
        await LogBench.AppendAsync(aloi, LogBench.Numbers(1, 600));
        await ChangeAsync(
            aloi,
            rows => rows.Where(l => l.Index == 300).ExecuteUpdateAsync(s => s.SetProperty(l => l.Digest, new byte[32]))
        );
        Codes(await FsckAsync(aloi)).ShouldBe(["transparency-log.wrong-subtree", "transparency-log.wrong-root"]);
        await ChangeAsync(aloi, rows => rows.Where(l => l.Index == 300).ExecuteDeleteAsync());
        Codes(await FsckAsync(aloi)).ShouldContain("transparency-log.missing-entries");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_root_changed_in_the_database_no_longer_fits_the_signature(DatabaseKind kind)
    {
        await using var aloi = await LogBench.CreateAsync(kind);
        await LogBench.AppendAsync(aloi, 1, 2, 3);
        await aloi.InScopeAsync(
            null,
            s => s.GetRequiredService<IssuerContext>().Set<LogState>().ExecuteUpdateAsync(set => set.SetProperty(l => l.Root, new byte[32]))
        );
        Codes(await FsckAsync(aloi)).ShouldBe(["transparency-log.wrong-root", "transparency-log.wrong-checkpoint"]);
    }

    [Theory]
    [InlineData("xyz", "transparency-log.not-a-digest")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789", "transparency-log.not-a-digest")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789", "transparency-log.not-logged")]
    public async Task What_is_not_in_the_log_is_refused_with_its_reason(string digest, string code)
    {
        await using var aloi = await LogBench.CreateAsync(DatabaseKind.Sqlite);
        var outcome = await aloi.InScopeAsync(
            null,
            s => s.GetRequiredService<ProveInclusion>().HandleAsync(digest, TestContext.Current.CancellationToken)
        );
        outcome.Problems.Single().Code.ShouldBe(code);
    }

    [Fact]
    public async Task The_log_keeps_its_name_and_key_over_a_restart()
    {
        await using var aloi = await LogBench.CreateAsync(DatabaseKind.Sqlite);
        await LogBench.AppendAsync(aloi, 1);
        var before = await CheckpointAsync(aloi);
        await aloi.InScopeAsync(null, s => ActivatorUtilities.CreateInstance<FoundLog>(s).RunAsync(TestContext.Current.CancellationToken));
        (await CheckpointAsync(aloi)).ShouldBe(before);
    }

    private static async Task AppendInPiecesAsync(TestAloi aloi, long first)
    {
        for (var piece = 0; piece < 5; piece++)
        {
            await LogBench.AppendAsync(aloi, LogBench.Numbers(first + (piece * 10), 10));
        }
    }

    private static Task<Checkpoint> CheckpointAsync(TestAloi aloi) =>
        aloi.InScopeAsync(
            null,
            async s =>
            {
                var serve = s.GetRequiredService<ServeCheckpoint>();
                var note = await serve.HandleAsync(TestContext.Current.CancellationToken);
                var key = await serve.KeyAsync(TestContext.Current.CancellationToken);
                return Checkpoint.Open(Encoding.UTF8.GetBytes(note), key).ShouldNotBeNull() with { Extensions = Array.Empty<string>() };
            }
        );

    private static Task<InclusionProof> ProofAsync(TestAloi aloi, long id) =>
        aloi.InScopeAsync(
            null,
            async s =>
            {
                var hex = Convert.ToHexStringLower(LogBench.Digest(id));
                var outcome = await s.GetRequiredService<ProveInclusion>().HandleAsync(hex, TestContext.Current.CancellationToken);
                return outcome.Value.ShouldNotBeNull();
            }
        );

    private static Task<LogFsckReport> FsckAsync(TestAloi aloi) =>
        aloi.InScopeAsync(null, s => s.GetRequiredService<LogFsck>().RunAsync(TestContext.Current.CancellationToken));

    private static Task<int> ChangeAsync(TestAloi aloi, Func<IQueryable<LogLeaf>, Task<int>> change) =>
        aloi.InScopeAsync(null, s => change(s.GetRequiredService<IssuerContext>().Set<LogLeaf>()));

    private static List<string> Codes(LogFsckReport report) => [.. report.Faults.Select(f => f.Code)];
}
