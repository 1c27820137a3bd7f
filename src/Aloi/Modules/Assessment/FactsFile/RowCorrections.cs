using Aloi.Modules.Assessment.FactsFile.Rows;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>Cells of one row as a person reads or mends them, in the order of <see cref="RowTexts.Columns"/>.</summary>
/// <param name="Line">The physical line on which the row begins.</param>
/// <param name="IsWhole">False when a cell is longer than a page can show: such a row can only be mended in the file.</param>
public sealed record RowTexts(int Line, int Row, IReadOnlyList<string> Cells, bool IsWhole)
{
    /// <summary>The French names of all columns that a file may have.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Rows.Columns.All.Select(c => Rows.Columns.Names(c)[0])];
}

/// <summary>
/// Rows that somebody has mended after the file came in. The file itself stays as it was sent; these cells are read in place of its own.
/// </summary>
/// <param name="ByRow">The cells of each mended row, by its number.</param>
public sealed record RowCorrections(IReadOnlyDictionary<int, string[]> ByRow)
{
    public static readonly RowCorrections None = new(new Dictionary<int, string[]>());
}
