namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>How many characters must be inserted, removed or replaced to turn one short text into another.</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var costs = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            costs[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            NextRow(costs, left[i - 1], right, i);
        }

        return costs[right.Length];
    }

    private static void NextRow(int[] costs, char c, string right, int row)
    {
        var diagonal = costs[0];
        costs[0] = row;
        for (var j = 1; j <= right.Length; j++)
        {
            var replaced = diagonal + (c == right[j - 1] ? 0 : 1);
            diagonal = costs[j];
            costs[j] = Math.Min(replaced, Math.Min(costs[j], costs[j - 1]) + 1);
        }
    }
}
