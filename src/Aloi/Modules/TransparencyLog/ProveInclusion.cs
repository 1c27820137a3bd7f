using System.Buffers;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Standards.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <param name="LeafIndex">The place of the credential in the log.</param>
/// <param name="TreeSize">The size of the log at the checkpoint.</param>
/// <param name="Hashes">The siblings from the leaf up (RFC 9162, section 2.1.3), in base64.</param>
/// <param name="Checkpoint">The signed note whose root the hashes lead to.</param>
public sealed record InclusionProof(long LeafIndex, long TreeSize, IReadOnlyList<string> Hashes, string Checkpoint);

/// <summary>Shows anyone who has a credential that it is in the log. Who has only the log learns nothing from it.</summary>
public sealed class ProveInclusion(IssuerContext database)
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <param name="digest">SHA-256 of the signed bytes, in lower-case hexadecimal.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<InclusionProof>> HandleAsync(string digest, CancellationToken cancellation)
    {
        if (digest.Length != 64 || digest.AsSpan().ContainsAnyExcept(Hexadecimal))
        {
            return TransparencyLogProblems.NotADigest.With();
        }

        var bytes = Convert.FromHexString(digest);

        // The leaf first, the log's state after it: a state read later always covers the leaf.
        var leaf = await database.Set<LogLeaf>().AsNoTracking().SingleOrDefaultAsync(l => l.Digest == bytes, cancellation);
        if (leaf is null)
        {
            return TransparencyLogProblems.NotLogged.With();
        }

        var state = await database.Set<LogState>().AsNoTracking().SingleAsync(cancellation);
        var hashes = await MerkleProver.InclusionAsync(new StoredHashes(database), leaf.Index, state.Size, cancellation);
        return new InclusionProof(leaf.Index, state.Size, [.. hashes.Select(h => Convert.ToBase64String(h))], state.Checkpoint);
    }

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/log/proof/{digest}",
                async (string digest, ProveInclusion prove, HttpContext http) =>
                    http.Answer(await prove.HandleAsync(digest, http.RequestAborted), Results.Ok)
            )
            .Public();
}
