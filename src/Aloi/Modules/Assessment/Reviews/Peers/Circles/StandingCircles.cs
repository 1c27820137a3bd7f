namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>
/// Which endorsements still stand in a circle after others were taken back: those that one recorded no earlier still closes a circle around, as if only
/// what is left had ever been said.
/// </summary>
internal static class StandingCircles
{
    /// <summary>People in the smallest circle of each; zero for none.</summary>
    /// <param name="edges">What is left, in the order of recording.</param>
    public static int[] Sizes(IReadOnlyList<Endorsement> edges)
    {
        var sizes = new int[edges.Count];
        var finder = new CircleFinder(edges);
        for (var last = 0; last < edges.Count; last++)
        {
            if (finder.SizeOf(edges[last], before: last) is var size and > 0)
            {
                Lower(sizes, last, size);
                foreach (var (place, smallest) in finder.Through(edges[last], before: last))
                {
                    Lower(sizes, place, smallest);
                }
            }
        }

        return sizes;
    }

    private static void Lower(int[] sizes, int place, int size) => sizes[place] = sizes[place] == 0 ? size : Math.Min(sizes[place], size);
}
