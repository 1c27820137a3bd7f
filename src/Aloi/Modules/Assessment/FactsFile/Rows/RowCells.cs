using System.Text;
using Aloi.Modules.Assessment.FactsFile.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>The cells of one row, and what is wrong with them.</summary>
internal sealed class RowCells(Header header, DelimitedRecord record, int row, IFindingSink findings)
{
    public bool IsRefused { get; private set; }

    /// <summary>A cell without the white space around it; empty when the file has no such column.</summary>
    public string this[Column column] => header.IndexOf(column) is var index and >= 0 ? record[index].Trim().ToString() : "";

    public bool IsFilled(Column column) => this[column].Length > 0;

    public void RefuseRow(Problem problem) => Report(FindingLevel.Row, problem, new Position(record.Line, row));

    public void Refuse(Column column, Problem problem) => Report(FindingLevel.Row, problem, At(column));

    public void Note(Column column, Problem notice) => Report(FindingLevel.Notice, notice, At(column));

    /// <summary>The value when it was read; otherwise its problems are reported and the row is refused.</summary>
    public T? Take<T>(Column column, Outcome<T> outcome)
    {
        foreach (var problem in outcome.Problems)
        {
            Refuse(column, problem);
        }

        return outcome.Value;
    }

    /// <summary>A cell that must say something and hold no control character.</summary>
    public string? Filled(Column column, bool mayHaveLines = false)
    {
        var text = Clean(column, mayHaveLines);
        if (text is { Length: 0 })
        {
            Refuse(column, FactsFileProblems.ValueMissing.With());
            return null;
        }

        return text;
    }

    /// <summary>A cell in composed form, perhaps empty; null when it holds a control character.</summary>
    public string? Clean(Column column, bool mayHaveLines = false)
    {
        var text = this[column];
        if (text.Any(c => char.IsControl(c) && !(mayHaveLines && c is '\n' or '\t')))
        {
            Refuse(column, FactsFileProblems.ControlCharacter.With());
            return null;
        }

        return text.Normalize(NormalizationForm.FormC);
    }

    private Position At(Column column)
    {
        var heading = Shown.Short(header.HeadingOf(column));
        return new Position(record.Line, row, header.IndexOf(column) + 1, heading, Shown.Short(this[column]));
    }

    private void Report(FindingLevel level, Problem problem, Position where)
    {
        IsRefused |= level == FindingLevel.Row;
        findings.Add(new Finding(level, problem, where));
    }
}
