using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.FactsFile.Text;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>Examines each row for itself, then against the rows before it.</summary>
internal sealed class RowExaminer(FactsFileContext context, FactsFileExamination examination, ContradictionIndex acts)
{
    private readonly RepeatedRows _repeated = new();
    private readonly NameSpellings _names = new();

    public void Run(FactsTable table)
    {
        var reader = new RowReader(context, table.Header, examination.Findings);
        while (table.Next() is { } record)
        {
            if (FileProblem(record) is { } problem)
            {
                examination.RefuseFile(problem, new Position(record.Line, examination.Rows + 1));
                return;
            }

            var row = reader.Read(record, examination.Rows + 1);
            examination.Count(row.State == RowState.Bad ? RowState.Bad : Compare(row));
            Contradict(row, table.Header);
        }

        if (examination.Rows == 0)
        {
            Notice(FactsFileNotices.NoRows.With(), new Position(table.Header.Line));
        }
    }

    /// <summary>What makes the rest of the file unreadable, not only this row.</summary>
    private Problem? FileProblem(DelimitedRecord record)
    {
        if (examination.Rows == context.Limits.MaxRows)
        {
            return FactsFileProblems.TooManyRows.With(context.Limits.MaxRows);
        }

        return record.Fault == RecordFault.UnclosedQuote ? RecordFaults.Describe(record, context.Limits) : null;
    }

    private RowState Compare(FactsFileRow row)
    {
        var where = new Position(row.Line, row.Row);
        if (_names.Add(row.Person!, row.Line) is { } otherSpelling)
        {
            Notice(FactsFileNotices.NameSpelling.With(row.Person!.Email, otherSpelling), where);
        }

        if (_repeated.Add(FactDigest.Key(row.Fact!), row.Line) is not { } earlier)
        {
            return RowState.Good;
        }

        Notice(FactsFileNotices.RepeatedRow.With(earlier), where);
        return RowState.Repeated;
    }

    private void Contradict(FactsFileRow row, Header header)
    {
        if (examination.StateOf(row.Row) != RowState.Good || row.Fact is not { Result: FactResult.Judgement judgement } fact)
        {
            return;
        }

        var key = ContradictionIndex.KeyOf(row.Person!.Email, fact, context.Zone);
        foreach (var clash in acts.Add(key, judgement.Outcome, row.Line, row.Row))
        {
            examination.TurnBad(clash.Row);
            examination.Add(new Finding(FindingLevel.Row, Describe(clash, fact), At(clash, header)));
        }
    }

    private static Problem Describe(Clash clash, Fact fact)
    {
        var author = Shown.Short(fact.Author?.Name);
        return clash.OtherLine is { } line
            ? FactsFileProblems.Contradiction.With(author, line)
            : FactsFileProblems.ContradictsRecorded.With(author);
    }

    private static Position At(Clash clash, Header header) =>
        new(clash.Line, clash.Row, header.IndexOf(Column.Result) + 1, Shown.Short(header.HeadingOf(Column.Result)));

    private void Notice(Problem notice, Position where) => examination.Add(new Finding(FindingLevel.Notice, notice, where));
}
