using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>Reads the cells that say who judged, scored or attested.</summary>
internal static class AuthorReader
{
    public static FactAuthor? Read(RowCells cells, RowPerson? person, Requirement? requirement)
    {
        var isExternal = cells.Take(Column.External, ExternalCell.Read(cells[Column.External]));
        var relation = RowNames.Read(cells, Column.Relation);
        var name = RowNames.Read(cells, Column.Author);
        if (name is null && !cells.IsFilled(Column.Author))
        {
            return Absent(cells, person, requirement);
        }

        if (name is null || person is null || requirement is null)
        {
            return null;
        }

        var author = AuthorCell.Read(name, person, isExternal, relation);
        TellWhenItCountsForNothing(cells, author, requirement);
        return author;
    }

    private static FactAuthor? Absent(RowCells cells, RowPerson? person, Requirement? requirement)
    {
        if (requirement?.Kind.NeedsAuthor() == true)
        {
            cells.Refuse(Column.Author, FactsFileProblems.AuthorMissing.With());
        }

        return person is not null && requirement?.Kind == RequirementKind.SelfDeclaration ? AuthorCell.Candidate(person) : null;
    }

    /// <summary>A declaration by somebody else, or a judgement of oneself, is recorded as it is and decides nothing.</summary>
    private static void TellWhenItCountsForNothing(RowCells cells, FactAuthor author, Requirement requirement)
    {
        if (requirement.Kind == RequirementKind.SelfDeclaration && !author.IsCandidate)
        {
            cells.Note(Column.Author, FactsFileNotices.DeclaredByAnother.With());
        }
        else if (requirement.Kind.NeedsAuthor() && author.IsCandidate)
        {
            cells.Note(Column.Author, FactsFileNotices.JudgedByOneself.With());
        }
    }
}
