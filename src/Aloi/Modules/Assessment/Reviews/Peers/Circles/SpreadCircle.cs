using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>
/// Writes into earlier endorsements that a circle has closed around them, or has opened again: where the candidacy is still open, a copy with the circle
/// in it, or without, takes the place of the fact; where a verdict is frozen it stands, and the line alone bears the mark, for whoever runs the campaign to see.
/// </summary>
internal sealed class SpreadCircle(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf)
{
    /// <summary>The copies to record, by the version they belong to.</summary>
    public async Task<IReadOnlyList<FactsToRecord>> CopiesAsync(IReadOnlyList<CircleMark> marks, CancellationToken cancellation)
    {
        var requests = new List<FactsToRecord>();
        foreach (var one in marks)
        {
            await database
                .Set<EndorsementEdge>()
                .Where(e => e.Id == one.Edge.Id)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.Circle, one.Size), cancellation);
            if (await CopyAsync(one, cancellation) is { } copy)
            {
                requests.Add(copy);
            }
        }

        return requests;
    }

    private async Task<FactsToRecord?> CopyAsync(CircleMark one, CancellationToken cancellation)
    {
        var row = await database.Set<FactRow>().AsNoTracking().SingleAsync(f => f.Id == one.Edge.FactId, cancellation);
        var candidacy = await database.Set<Candidacy>().AsNoTracking().SingleAsync(c => c.Id == row.CandidacyId, cancellation);
        if (candidacy.State is CandidacyState.Satisfied or CandidacyState.Withdrawn)
        {
            return null;
        }

        var (version, zone) = await versions.FindAsync(candidacy.AchievementVersionId, cancellation);
        if (await shelf.ReadAsync([candidacy], zone, cancellation) is not [var file])
        {
            return null;
        }

        var earlier = FactContent.Open(row, file.Sealer);
        if (IsSaid(earlier, one.Size))
        {
            return null;
        }

        var entry = new FactEntry(candidacy.MemberId, Copy(earlier, candidacy, one.Size), FactContent.CommentOf(row, file.Sealer));
        return new FactsToRecord(version.VersionId, FactMeans.Rule, [entry])
        {
            IsOwnAct = true,

            // Whoever takes the import back takes back what became of its rows.
            Import = row.ImportId is { } import ? new ImportOrigin(import, row.RecordedBy) : null,
        };
    }

    /// <summary>In another circle than before it counts for as little as before, and no act is needed to say so.</summary>
    private static bool IsSaid(Fact fact, int size) => fact.Author!.Circle > 0 == size > 0;

    private static Fact Copy(Fact earlier, Candidacy candidacy, int size) =>
        earlier with
        {
            Id = FactDigest.Id(
                $"{candidacy.PublicId} circle {size} {earlier.Id}",
                earlier.Leaf,
                earlier.Time,
                earlier.Result,
                earlier.Author
            ),
            Author = earlier.Author! with { Circle = size },
            Supersedes = earlier.Id,
        };
}
