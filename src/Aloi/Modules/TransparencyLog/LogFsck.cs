using System.Text;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Standards.Crypto;
using Aloi.Standards.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <param name="Size">How many entries the log says it has.</param>
/// <param name="Faults">Everything that does not fit; empty when the log is sound.</param>
public sealed record LogFsckReport(long Size, IReadOnlyList<Problem> Faults)
{
    public bool IsSound => Faults.Count == 0;
}

/// <summary>Computes the whole log again from its entries and compares: entries, stored subtrees, root, signature.</summary>
public sealed class LogFsck(IssuerContext database)
{
    private const int MaximumFaults = 20;

    public async Task<LogFsckReport> RunAsync(CancellationToken cancellation)
    {
        var state = await database.Set<LogState>().AsNoTracking().SingleAsync(cancellation);
        var faults = new List<Problem>();
        var tree = await RebuildAsync(state.Size, faults, cancellation);
        if (tree.Size != state.Size)
        {
            faults.Add(TransparencyLogProblems.MissingEntries.With(state.Size, tree.Size));
        }

        if (!tree.Root.ToArray().AsSpan().SequenceEqual(state.Root) || !tree.Frontier.AsSpan().SequenceEqual(state.Frontier))
        {
            faults.Add(TransparencyLogProblems.WrongRoot.With());
        }

        CheckSignature(state, faults);
        return new LogFsckReport(state.Size, [.. faults.Take(MaximumFaults)]);
    }

    private async Task<GrownTree> RebuildAsync(long size, List<Problem> faults, CancellationToken cancellation)
    {
        var tree = GrownTree.From(0, []);
        var (checkedNodes, stored) = (0, await StoredNodesAsync(cancellation));
        var leaves = database.Set<LogLeaf>().AsNoTracking().Where(l => l.Index < size).OrderBy(l => l.Index).AsAsyncEnumerable();
        await foreach (var leaf in leaves.WithCancellation(cancellation))
        {
            if (leaf.Index != tree.Size)
            {
                faults.Add(TransparencyLogProblems.MissingEntries.With(size, tree.Size));
                break;
            }

            tree.Append(leaf.Digest);
            foreach (var node in tree.TakeNodes())
            {
                checkedNodes++;
                faults.AddRange(Compare(node, stored));
            }
        }

        if (stored.Count != checkedNodes)
        {
            faults.Add(TransparencyLogProblems.WrongSubtree.With(stored.Count, checkedNodes));
        }

        return tree;
    }

    private static IEnumerable<Problem> Compare(LogNode node, Dictionary<(int, long), byte[]> stored) =>
        stored.TryGetValue((node.Level, node.Index), out var hash) && hash.AsSpan().SequenceEqual(node.Hash)
            ? []
            : [TransparencyLogProblems.WrongSubtree.With(node.Level, node.Index)];

    private async Task<Dictionary<(int, long), byte[]>> StoredNodesAsync(CancellationToken cancellation) =>
        await database.Set<LogNode>().AsNoTracking().ToDictionaryAsync(n => (n.Level, n.Index), n => n.Hash, cancellation);

    private static void CheckSignature(LogState state, List<Problem> faults)
    {
        var key = new NoteKey(state.Origin, Ed25519PublicKey.FromBytes(state.PublicKey));
        var signed = Checkpoint.Open(Encoding.UTF8.GetBytes(state.Checkpoint), key);
        if (signed is null || signed.Size != state.Size || !signed.Root.ToArray().AsSpan().SequenceEqual(state.Root))
        {
            faults.Add(TransparencyLogProblems.WrongCheckpoint.With());
        }
    }
}
