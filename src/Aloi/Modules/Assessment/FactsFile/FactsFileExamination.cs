using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.FactsFile.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>What reading a whole file has shown. The findings themselves went to the sink as they came.</summary>
public sealed class FactsFileExamination
{
    private readonly List<RowState> _states = [];
    private int? _resultColumn;
    private string? _resultHeading;

    internal FactsFileExamination(IFindingSink findings) => Findings = findings;

    /// <summary>False when the file is refused as a whole; leaving bad rows out then saves nothing.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>Nothing is refused.</summary>
    public bool IsClean => IsReadable && BadRows == 0;

    public int Rows => _states.Count;

    public int BadRows { get; private set; }

    public int RepeatedRows { get; private set; }

    public int GoodRows => Rows - BadRows - RepeatedRows;

    /// <summary><c>utf-8</c> or <c>windows-1252</c>; null when the file could not be read that far.</summary>
    public string? Encoding { get; private set; }

    /// <summary>The character, or <c>tab</c>.</summary>
    public string? Delimiter { get; private set; }

    internal IFindingSink Findings { get; }

    internal FileScan? Scan { get; private set; }

    public RowState StateOf(int row) => _states[row - 1];

    /// <summary>Where the result of a row stands, for whoever finds fault with it after the file was read.</summary>
    public Position ResultOf(FactsFileRow row) => new(row.Line, row.Row, _resultColumn, _resultHeading);

    internal void Begin(FileScan scan, FactsTable table)
    {
        Scan = scan;
        Encoding = scan.Encoding.WebName;
        Delimiter = Dialect.Name(table.Delimiter);
        _resultColumn = table.Header.IndexOf(Column.Result) + 1;
        _resultHeading = Shown.Short(table.Header.HeadingOf(Column.Result));
        if (scan.MixedFromLine is { } line)
        {
            Add(new Finding(FindingLevel.Notice, FactsFileNotices.MixedEncoding.With(), new Position(line)));
        }

        if (table.Header.Ignored is { Count: > 0 } ignored)
        {
            var notice = FactsFileNotices.IgnoredColumns.With(Shown.List(ignored));
            Add(new Finding(FindingLevel.Notice, notice, new Position(table.Header.Line)));
        }
    }

    internal void Add(Finding finding) => Findings.Add(finding);

    internal void Count(RowState state)
    {
        _states.Add(state);
        BadRows += state == RowState.Bad ? 1 : 0;
        RepeatedRows += state == RowState.Repeated ? 1 : 0;
    }

    /// <summary>A later row has shown that this good one cannot stand.</summary>
    internal void TurnBad(int row)
    {
        _states[row - 1] = RowState.Bad;
        BadRows++;
    }

    internal FactsFileExamination RefuseFile(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            RefuseFile(problem, problem.Where?.Line is { } line ? new Position(line) : Position.WholeFile);
        }

        return this;
    }

    internal void RefuseFile(Problem problem, Position where)
    {
        IsReadable = false;
        Add(new Finding(FindingLevel.File, problem, where));
    }
}
