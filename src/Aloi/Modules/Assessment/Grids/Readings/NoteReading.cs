using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids.Readings;

/// <summary>
/// Writes down that somebody is about to read what others marked, before it is shown to them. Pages that show others' grids call it; looking
/// again writes nothing.
/// </summary>
internal sealed class NoteReading(IssuerContext database, IssuerWork work, TimeProvider time)
{
    private const int MostAttempts = 5;

    /// <summary>What others than the reader judged of the requirements that are shown, attempt by attempt.</summary>
    /// <param name="open">The candidacy.</param>
    /// <param name="reader">Whoever looks.</param>
    /// <param name="isShown">By the id of a requirement.</param>
    public static IReadOnlyList<(string Leaf, int Attempt)> OthersIn(OpenCandidacy open, GridReader reader, Func<string, bool> isShown) =>
        [
            .. open
                .File.Facts.Where(f =>
                    f is { Result: FactResult.Judgement, Author: { IsCandidate: false } author } && author.Key != reader.Key
                )
                .Where(f => isShown(f.Leaf) && open.Leaf(f.Leaf)?.Node is IPanel)
                .Select(f => (f.Leaf, f.Attempt))
                .Distinct(),
        ];

    public async Task HandleAsync(
        OpenCandidacy open,
        GridReader reader,
        IReadOnlyCollection<(string Leaf, int Attempt)> grids,
        CancellationToken cancellation
    )
    {
        if (grids.Count == 0 || open.Row.MemberId == reader.MemberId)
        {
            return;
        }

        var digest = GridReading.DigestOf(reader.Key, open.File.Sealer);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(open.Row.Id, digest, reader.MemberId, grids, cancellation);
                return;
            }
            catch (Exception wrong) when (attempt < MostAttempts && wrong.IsContention())
            {
                // Two windows were opened at once: the other one wrote it down.
                database.ChangeTracker.Clear();
            }
        }
    }

    private async Task WriteAsync(
        long candidacy,
        byte[] digest,
        long? member,
        IReadOnlyCollection<(string Leaf, int Attempt)> grids,
        CancellationToken cancellation
    )
    {
        var known = await database
            .Set<GridReading>()
            .AsNoTracking()
            .Where(r => r.CandidacyId == candidacy && r.ReaderDigest == digest)
            .Select(r => new { r.Leaf, r.Attempt })
            .ToListAsync(cancellation);
        var fresh = grids.Except(known.Select(k => (k.Leaf, k.Attempt))).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var rows = fresh.Select(g => new GridReading
        {
            CandidacyId = candidacy,
            Leaf = g.Leaf,
            Attempt = g.Attempt,
            ReaderDigest = digest,
            MemberId = member,
            ReadAt = time.GetUtcNow(),
        });
        await work.RunAsync(
            () =>
            {
                database.AddRange(rows);
                return Task.FromResult(true);
            },
            cancellation
        );
    }
}
