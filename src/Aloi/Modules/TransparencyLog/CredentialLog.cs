using System.Text;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Aloi.Standards.Crypto;
using Aloi.Standards.TransparencyLog;
using Aloi.Standards.Verification;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>Answers the question that credentials ask before they show themselves.</summary>
internal sealed class CredentialLog(IssuerContext database) : ICredentialLog
{
    public Task<bool> ContainsAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellation)
    {
        var bytes = digest.ToArray();
        return database.Set<LogLeaf>().AnyAsync(l => l.Digest == bytes, cancellation);
    }

    public async Task<InclusionEvidence?> ProveAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellation)
    {
        // The leaf first, the log's state after it: a state read later always covers the leaf.
        var bytes = digest.ToArray();
        var leaf = await database.Set<LogLeaf>().AsNoTracking().SingleOrDefaultAsync(l => l.Digest == bytes, cancellation);
        if (leaf is null)
        {
            return null;
        }

        var state = await database.Set<LogState>().AsNoTracking().SingleAsync(cancellation);
        var hashes = await MerkleProver.InclusionAsync(new StoredHashes(database), leaf.Index, state.Size, cancellation);
        var key = new NoteKey(state.Origin, Ed25519PublicKey.FromBytes(state.PublicKey));
        return new InclusionEvidence(key, Encoding.UTF8.GetBytes(state.Checkpoint), leaf.Index, hashes);
    }
}
