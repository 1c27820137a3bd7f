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
    public Task<List<EndorsementEdge>> AroundAsync(IReadOnlyList<Endorsement> closing, CancellationToken cancellation) =>
        ReachAsync(closing, CircleFinder.Window, StandingEdges(), cancellation);

    /// <summary>
    /// The same among those that stand in a circle. One of them and another may each lie a year from the one that closed theirs.
    /// </summary>
    public Task<List<EndorsementEdge>> MarkedAroundAsync(IReadOnlyList<Endorsement> from, CancellationToken cancellation) =>
        ReachAsync(from, CircleFinder.Window * 2, StandingEdges().Where(e => e.Circle > 0), cancellation);

    private static async Task<List<EndorsementEdge>> ReachAsync(
        IReadOnlyList<Endorsement> from,
        TimeSpan reach,
        IQueryable<EndorsementEdge> edges,
        CancellationToken cancellation
    )
    {
        var (since, until) = (from.Min(e => e.At) - reach, from.Max(e => e.At) + reach);
        var near = edges.Where(e => e.At >= since && e.At <= until);
        var found = new List<EndorsementEdge>();
        var seen = from.Select(e => e.To).ToHashSet();
        var border = seen.ToList();
        for (var step = 1; step < CircleFinder.MostPeople && border.Count > 0; step++)
        {
            var next = await FromAsync(border, near, cancellation);
            found.AddRange(next);
            border = [.. next.Select(e => e.EndorsedId).Where(seen.Add)];
        }

        return found;
    }

    private static async Task<List<EndorsementEdge>> FromAsync(
        List<long> people,
        IQueryable<EndorsementEdge> edges,
        CancellationToken cancellation
    )
    {
        var found = new List<EndorsementEdge>();
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            found.AddRange(await edges.Where(e => some.Contains(e.EndorserId)).ToListAsync(cancellation));
        }

        return found;
    }

    private IQueryable<EndorsementEdge> StandingEdges() =>
        database
            .Set<EndorsementEdge>()
            .AsNoTracking()
            .Where(e => !e.IsOver && !database.Set<FactWithdrawal>().Any(w => w.FactId == e.FactId));
}
