using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>The facts that exist at the moment, grouped by leaf and in the order in which they are read: by date, ties by id.</summary>
internal readonly struct FactIndex
{
    private readonly Fact[] facts;
    private readonly List<Fact>? replaced;

    public FactIndex(IReadOnlyList<Fact> all, DateTimeOffset now)
    {
        var known = new Fact[all.Count];
        var superseded = Superseded(all, now);
        var count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Time.Start > now)
            {
                continue;
            }

            if (superseded?.Contains((all[i].Leaf, all[i].Id)) == true)
            {
                (replaced ??= []).Add(all[i]);
            }
            else
            {
                known[count++] = all[i];
            }
        }

        Array.Resize(ref known, count);
        Array.Sort(known, Compare);
        facts = known;
    }

    public ReadOnlySpan<Fact> Of(string leaf)
    {
        var start = LowerBound(leaf);
        var end = start;
        while (end < facts.Length && string.Equals(facts[end].Leaf, leaf, StringComparison.Ordinal))
        {
            end++;
        }

        return facts.AsSpan(start, end - start);
    }

    /// <summary>The acts about the leaf that were corrected: they count no more, but whoever did them has seen what they judged.</summary>
    public IEnumerable<Fact> Replaced(string leaf) =>
        replaced?.Where(fact => string.Equals(fact.Leaf, leaf, StringComparison.Ordinal)) ?? [];

    /// <summary>
    /// What later acts have put something else in the place of; null, as nearly always, when nothing. An act replaces acts about its own
    /// requirement only, and never itself.
    /// </summary>
    private static HashSet<(string Leaf, string Id)>? Superseded(IReadOnlyList<Fact> all, DateTimeOffset now)
    {
        HashSet<(string, string)>? ids = null;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Supersedes is { } id && all[i].Time.Start <= now && !string.Equals(id, all[i].Id, StringComparison.Ordinal))
            {
                (ids ??= []).Add((all[i].Leaf, id));
            }
        }

        return ids;
    }

    private int LowerBound(string leaf)
    {
        var (low, high) = (0, facts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(facts[middle].Leaf, leaf) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Compare(Fact a, Fact b)
    {
        var order = string.CompareOrdinal(a.Leaf, b.Leaf);
        order = order != 0 ? order : a.Time.Start.CompareTo(b.Time.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }
}
