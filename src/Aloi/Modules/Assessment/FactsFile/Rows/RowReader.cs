using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.FactsFile.Text;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>Reads rows one by one, each for itself. Every cell of a row is read, so that all its problems are told at once.</summary>
internal sealed class RowReader(FactsFileContext context, Header header, IFindingSink findings)
{
    private readonly RequirementFinder _requirements = new(context.Requirements);

    public FactsFileRow Read(DelimitedRecord record, int row)
    {
        var cells = new RowCells(header, record, row, findings);
        if (ShapeProblem(record) is { } problem)
        {
            cells.RefuseRow(problem);
            return new FactsFileRow(record.Line, row, RowState.Bad, Person: null, Fact: null);
        }

        var person = ReadPerson(cells);
        if (person is not null && context.Bringers.Contains(person.Email))
        {
            cells.RefuseRow(FactsFileProblems.OwnRow.With());
        }

        var fact = ReadFact(cells, person);
        return new FactsFileRow(record.Line, row, fact is null ? RowState.Bad : RowState.Good, person, fact);
    }

    private Problem? ShapeProblem(DelimitedRecord record)
    {
        if (record.Fault != RecordFault.None)
        {
            return RecordFaults.Describe(record, context.Limits);
        }

        if (record.Count < header.Width)
        {
            return FactsFileProblems.TooFewCells.With(record.Count, header.Width);
        }

        return record.UsedCount > header.Width ? FactsFileProblems.TooManyCells.With(record.UsedCount, header.Width) : null;
    }

    private static RowPerson? ReadPerson(RowCells cells)
    {
        var email = cells.Filled(Column.Email) is { } cell ? cells.Take(Column.Email, EmailCell.Read(cell)) : null;
        var given = RowNames.Read(cells, Column.GivenName);
        var family = RowNames.Read(cells, Column.FamilyName);
        return email is null ? null : new RowPerson(email, given, family);
    }

    private Fact? ReadFact(RowCells cells, RowPerson? person)
    {
        var time = cells.Filled(Column.Date) is { } date
            ? cells.Take(Column.Date, DateCell.Read(date, context.Now, context.Zone))
            : default;
        var requirement = cells.Filled(Column.Requirement) is { } id ? cells.Take(Column.Requirement, _requirements.Find(id)) : null;
        var result = ReadResult(cells, requirement);
        var author = AuthorReader.Read(cells, person, requirement);
        if (cells.IsRefused || person is null || requirement is null || result is null)
        {
            return null;
        }

        return new Fact
        {
            Id = FactDigest.Id(person.Email, requirement.Id, time, result, author),
            Leaf = requirement.Id,
            Time = time,
            Result = result,
            Author = author,
        };
    }

    /// <summary>Without its requirement a result cannot be judged, only missed.</summary>
    private static FactResult? ReadResult(RowCells cells, Requirement? requirement)
    {
        var cell = cells.Filled(Column.Result, mayHaveLines: requirement is null or { Kind: RequirementKind.Evidence });
        return cell is null || requirement is null ? null : cells.Take(Column.Result, ResultCell.Read(cell, requirement));
    }
}
