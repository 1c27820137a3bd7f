namespace Aloi.Modules.Assessment.FactsFile.AcrossRows;

/// <summary>Finds rows that say again, once normalised, what an earlier row said.</summary>
internal sealed class RepeatedRows
{
    private readonly Dictionary<RowKey, int> _lines = [];

    /// <returns>The line of the earlier row; null when this one is the first.</returns>
    public int? Add(RowKey row, int line) => _lines.TryAdd(row, line) ? null : _lines[row];
}
