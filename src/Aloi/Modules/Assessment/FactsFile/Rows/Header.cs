using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.FactsFile.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>Where each known column stands in one file.</summary>
internal sealed class Header
{
    private readonly int[] _indexes = [.. Columns.All.Select(static _ => -1)];
    private readonly string[] _headings = [.. Columns.All.Select(static _ => "")];

    private Header(int width, int line) => (Width, Line) = (width, line);

    /// <summary>How many cells a row has.</summary>
    public int Width { get; }

    public int Line { get; }

    /// <summary>The headings that mean nothing here; their cells are not read.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>The index of a column's cell; negative when the file has no such column.</summary>
    public int IndexOf(Column column) => _indexes[(int)column];

    /// <summary>The column that the cell of this index belongs to; null for one that means nothing here.</summary>
    public Column? ColumnAt(int index) => Array.IndexOf(_indexes, index) is var found and >= 0 ? (Column)found : null;

    /// <summary>The heading as the file writes it.</summary>
    public string HeadingOf(Column column) => _headings[(int)column];

    public static Outcome<Header> Read(DelimitedRecord record, FactsFileLimits limits)
    {
        if (FaultOf(record, limits) is { } fault)
        {
            return fault;
        }

        var header = new Header(record.UsedCount, record.Line);
        var problems = new List<Problem>();
        for (var i = 0; i < record.UsedCount; i++)
        {
            header.Place(i, record[i].ToString(), problems);
        }

        var missing = Columns.Required.Where(c => header.IndexOf(c) < 0).Select(Columns.Shown).ToList();
        if (missing.Count > 0)
        {
            problems.Add(FactsFileProblems.MissingColumns.With(missing.Count, string.Join(", ", missing)));
        }

        return problems.Count == 0 ? header : Outcome<Header>.Refused(problems);
    }

    private static Problem? FaultOf(DelimitedRecord record, FactsFileLimits limits)
    {
        if (record.UsedCount > limits.MaxColumns)
        {
            return FactsFileProblems.TooManyColumns.With(record.UsedCount, limits.MaxColumns);
        }

        return record.Fault == RecordFault.None ? null : RecordFaults.Describe(record, limits);
    }

    private void Place(int index, string heading, List<Problem> problems)
    {
        if (Columns.Find(heading) is not { } column)
        {
            Ignored.Add(heading);
        }
        else if (IndexOf(column) >= 0)
        {
            problems.Add(FactsFileProblems.DuplicateColumn.With(Shown.Short(HeadingOf(column)), Shown.Short(heading)));
        }
        else
        {
            _indexes[(int)column] = index;
            _headings[(int)column] = Folded.Spaces(heading);
        }
    }
}
