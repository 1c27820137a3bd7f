using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>Reads the part of an organisation's graph that new endorsements could close a circle in, and no more of it.</summary>
internal sealed class CircleGraph(IssuerContext database)
{
    private const int PeopleAtOnce = 500;

    /// <summary>Until the transaction ends, nobody else looks for circles in this organisation.</summary>
    public async Task LockAsync(CancellationToken cancellation)
    {
        var rows = database.Set<CircleGuard>();
        if (await rows.ExecuteUpdateAsync(g => g.SetProperty(x => x.Revision, x => x.Revision + 1), cancellation) == 0)
        {
            // The first of all; when two are first, the row is unique and the second begins again.
            database.Add(new CircleGuard());
            await database.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>The standing endorsements that can be reached from these people in so many steps as a circle has, around these days.</summary>
    public async Task<List<EndorsementEdge>> AroundAsync(IReadOnlyList<Endorsement> closing, CancellationToken cancellation)
    {
        var (since, until) = (closing.Min(e => e.At) - CircleFinder.Window, closing.Max(e => e.At) + CircleFinder.Window);
        var found = new List<EndorsementEdge>();
        var seen = closing.Select(e => e.To).ToHashSet();
        var border = seen.ToList();
        for (var step = 1; step < CircleFinder.MostPeople && border.Count > 0; step++)
        {
            var edges = await FromAsync(border, since, until, cancellation);
            found.AddRange(edges);
            border = [.. edges.Select(e => e.EndorsedId).Where(seen.Add)];
        }

        return found;
    }

    private async Task<List<EndorsementEdge>> FromAsync(
        List<long> people,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellation
    )
    {
        var edges = new List<EndorsementEdge>();
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            edges.AddRange(
                await database
                    .Set<EndorsementEdge>()
                    .AsNoTracking()
                    .Where(e => some.Contains(e.EndorserId) && !e.IsOver && e.At >= since && e.At <= until)
                    .Where(e => !database.Set<FactWithdrawal>().Any(w => w.FactId == e.FactId))
                    .ToListAsync(cancellation)
            );
        }

        return edges;
    }
}
