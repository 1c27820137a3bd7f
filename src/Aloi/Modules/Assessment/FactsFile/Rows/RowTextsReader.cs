using Aloi.Modules.Assessment.FactsFile.Text;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>Reads a row as text, to be shown and mended.</summary>
internal static class RowTextsReader
{
    public static RowTexts Read(DelimitedRecord record, int row, Header header)
    {
        var isWhole = true;
        var cells = new string[Columns.All.Count];
        foreach (var column in Columns.All)
        {
            var cell = header.IndexOf(column) is var index and >= 0 ? record[index].Trim() : [];
            isWhole &= cell.Length <= FactsFileLimits.MaxTextLength;
            cells[(int)column] = (cell.Length <= FactsFileLimits.MaxTextLength ? cell : cell[..FactsFileLimits.MaxTextLength]).ToString();
        }

        return new RowTexts(record.Line, row, cells, isWhole && record.UsedCount <= header.Width);
    }
}
