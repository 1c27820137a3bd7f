using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>A person's name, or an author's, as written but for its white space.</summary>
internal static class NameCell
{
    /// <returns>An empty text when the cell says nothing.</returns>
    public static Outcome<string> Read(string cell)
    {
        if (cell.Any(TurnsText))
        {
            return FactsFileProblems.TurningCharacter.With();
        }

        var name = Folded.Spaces(cell);
        return name.Length > FactsFileLimits.MaxNameLength ? FactsFileProblems.NameTooLong.With(FactsFileLimits.MaxNameLength) : name;
    }

    /// <summary>
    /// Marks that change the direction of the text around them: a name that bears one reads differently from what was signed. Names in
    /// right-to-left scripts need none.
    /// </summary>
    private static bool TurnsText(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
