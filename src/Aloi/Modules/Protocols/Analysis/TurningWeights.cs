namespace Aloi.Modules.Protocols.Analysis;

/// <summary>
/// Which weights can ever tip the balance: some of the others must weigh too little without it and enough with it. Sums are enumerated
/// only as far as they stay few; beyond that a weight is believed to matter.
/// </summary>
internal sealed class TurningWeights(IReadOnlyList<decimal> weights, decimal need)
{
    private const int MostSums = 20_000;
    private const int MostSteps = 4_000_000;

    private readonly Dictionary<decimal, bool> known = [];
    private int steps;

    public bool Turns(decimal weight)
    {
        if (!known.TryGetValue(weight, out var turns))
        {
            known[weight] = turns = weight >= need || SumsOfOthers(weight) is not { } sums || sums.Any(sum => sum + weight >= need);
        }

        return turns;
    }

    /// <summary>Every sum below what is asked that the others can reach; null when there are too many to look at.</summary>
    private HashSet<decimal>? SumsOfOthers(decimal weight)
    {
        var others = weights.ToList();
        others.Remove(weight);
        var sums = new HashSet<decimal> { 0 };
        foreach (var other in others)
        {
            steps += sums.Count;
            if (sums.Count > MostSums || steps > MostSteps)
            {
                return null;
            }

            sums.UnionWith(sums.Select(sum => sum + other).Where(sum => sum < need).ToList());
        }

        return sums;
    }
}
