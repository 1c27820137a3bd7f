using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.TransparencyLog.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Standards.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>Writes the digests of new credentials into the log and signs the new checkpoint; only then may anyone see the credentials.</summary>
public sealed class AppendEntries(IssuerContext database, ICredentials credentials, LogKey key, OutboxWriter outbox)
    : IHandle<CredentialsIssued>
{
    public async Task HandleAsync(CredentialsIssued @event, CancellationToken cancellation)
    {
        var issued = await credentials.DigestsAsync(@event.CredentialIds, cancellation);
        await AppendAsync(issued.Select(i => i.Digest.ToArray()), cancellation);
        outbox.Publish(issued.Select(i => i.CredentialId), ids => new CredentialsLogged(ids));
    }

    /// <summary>Appends the digests that are not there yet, in the caller's transaction.</summary>
    internal async Task AppendAsync(IEnumerable<byte[]> added, CancellationToken cancellation)
    {
        // In the order of the digests, so that the order of entries says nothing about people.
        var digests = added.OrderBy(d => Convert.ToHexString(d), StringComparer.Ordinal).ToList();
        while (!await TryAppendAsync(digests, cancellation))
        {
            // Another node moved the log between our reading and our writing: read again what it wrote, and go on from there.
        }
    }

    private async Task<bool> TryAppendAsync(List<byte[]> digests, CancellationToken cancellation)
    {
        var state = await database.Set<LogState>().AsNoTracking().SingleAsync(cancellation);
        var present = await PresentAsync(digests, cancellation);
        var tree = GrownTree.From(state.Size, state.Frontier);
        foreach (var digest in digests.Where(d => present.Add(Convert.ToHexString(d))))
        {
            tree.Append(digest);
        }

        if (tree.Leaves.Count == 0)
        {
            return true;
        }

        if (!await SwapAsync(state, tree, cancellation))
        {
            return false;
        }

        database.AddRange(tree.Leaves);
        database.AddRange(tree.Nodes);
        return true;
    }

    /// <summary>
    /// Moves the log from the size we read to the new one, unless it has moved since. The row stays locked until the transaction ends, so
    /// places in the log are given out only once.
    /// </summary>
    private async Task<bool> SwapAsync(LogState from, GrownTree tree, CancellationToken cancellation)
    {
        var (size, root, frontier) = (tree.Size, tree.Root.ToArray(), tree.Frontier);
        var checkpoint = key.Sign(new Checkpoint(from.Origin, size, tree.Root), from.SealedKey);
        var moved = await database
            .Set<LogState>()
            .Where(s => s.Id == LogState.OnlyId && s.Size == from.Size)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.Size, size)
                        .SetProperty(s => s.Root, root)
                        .SetProperty(s => s.Frontier, frontier)
                        .SetProperty(s => s.Checkpoint, checkpoint),
                cancellation
            );
        return moved == 1;
    }

    private async Task<HashSet<string>> PresentAsync(List<byte[]> digests, CancellationToken cancellation)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in digests.Chunk(500))
        {
            var found = await database.Set<LogLeaf>().Where(l => some.Contains(l.Digest)).Select(l => l.Digest).ToListAsync(cancellation);
            present.UnionWith(found.Select(Convert.ToHexString));
        }

        return present;
    }
}
