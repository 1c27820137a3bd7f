using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>
/// Writes into earlier endorsements that a circle has closed around them: where the candidacy is still open, a copy with the circle in it takes the
/// place of the fact; where a verdict is frozen it stands, and the line alone bears the mark, for whoever runs the campaign to see.
/// </summary>
internal sealed class SpreadCircle(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf)
{
    /// <summary>The copies to record, by the version they belong to.</summary>
    public async Task<IReadOnlyList<FactsToRecord>> CopiesAsync(IReadOnlyList<DrawnIn> drawnIn, CancellationToken cancellation)
    {
        var requests = new List<FactsToRecord>();
        foreach (var one in drawnIn)
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

    private async Task<FactsToRecord?> CopyAsync(DrawnIn one, CancellationToken cancellation)
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

        var fact = Copy(FactContent.Open(row, file.Sealer), candidacy, one.Size);
        var entry = new FactEntry(candidacy.MemberId, fact, FactContent.CommentOf(row, file.Sealer));
        return new FactsToRecord(version.VersionId, FactMeans.Rule, [entry]) { IsOwnAct = true };
    }

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
