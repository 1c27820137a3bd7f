namespace Aloi.Platform.Yaml;

/// <summary>« Did you mean »: the known name that was probably meant.</summary>
public static class NearestName
{
    private const int Longest = 40;

    /// <summary>The nearest known name, or null when none is near. Case, hyphens and underscores do not count as mistakes.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > Longest)
        {
            return null;
        }

        var bare = Bare(written);
        var (best, name) = known.Select(candidate => (Distance(bare, Bare(candidate)), candidate)).DefaultIfEmpty((int.MaxValue, "")).Min();
        return best <= Math.Max(1, (bare.Length + 1) / 3) ? name : null;
    }

    private static string Bare(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Insertions, removals, replacements, and neighbours swapped.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Step(table, a, b, i, j);
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Step(int[,] table, string a, string b, int i, int j)
    {
        var cost = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
