namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>
/// What an endorsement leaves behind when it is taken back: the circles that it was part of may be there no more, and what they discounted counts again.
/// What another endorsement still closes a circle around stays as it is.
/// </summary>
internal sealed class OpenedCircles(CircleGraph graph)
{
    /// <summary>Those whose mark is not true any more, with what it is now: zero where there is no circle left.</summary>
    /// <param name="ended">What stood in a circle and stands no more.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<CircleMark>> FindAsync(IReadOnlyList<Endorsement> ended, CancellationToken cancellation)
    {
        if (ended.Count == 0)
        {
            return [];
        }

        await graph.LockAsync(cancellation);
        var touched = await graph.MarkedAroundAsync(ended, cancellation);
        if (touched.Count == 0)
        {
            return [];
        }

        // Their other circles may lead further away than the one that has opened.
        var around = await graph.MarkedAroundAsync([.. touched.Select(Of)], cancellation);
        var left = touched.Concat(around).DistinctBy(e => e.Id).OrderBy(e => e.Id).ToList();
        var sizes = StandingCircles.Sizes([.. left.Select(Of)]);
        var mayChange = touched.Select(e => e.Id).ToHashSet();
        return [.. left.Zip(sizes, (edge, size) => new CircleMark(edge, size)).Where(m => mayChange.Contains(m.Edge.Id) && m.IsNews)];
    }

    private static Endorsement Of(EndorsementEdge edge) => new(edge.EndorserId, edge.EndorsedId, edge.At);
}
