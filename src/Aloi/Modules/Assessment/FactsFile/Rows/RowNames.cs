using Aloi.Modules.Assessment.FactsFile.Cells;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

internal static class RowNames
{
    /// <returns>Null when the cell says nothing or is refused.</returns>
    public static string? Read(RowCells cells, Column column) =>
        cells.Clean(column) is { Length: > 0 } cell ? cells.Take(column, NameCell.Read(cell)) : null;
}
