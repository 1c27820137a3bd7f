using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>Finds which character separates the cells, from the header or from the <c>sep=;</c> line that Excel writes before it.</summary>
internal static class Dialect
{
    private const string Candidates = ";,\t";
    private const string Announcement = "sep=";

    /// <summary>Leaves the source at the header.</summary>
    public static Outcome<char> Detect(CharSource source)
    {
        SkipBlankLines(source);
        var first = FirstLine(source.Ahead);
        if (first.StartsWith(Announcement, StringComparison.OrdinalIgnoreCase))
        {
            return Announced(source, first[Announcement.Length..].TrimEnd(' ').ToString());
        }

        return first.IsEmpty ? FactsFileProblems.Empty.With()
            : FromHeader(first.ToString()) is { } found ? found
            : FactsFileProblems.UnknownDelimiter.With(Shown.Short(first));
    }

    public static string Name(char delimiter) => delimiter == '\t' ? "tab" : delimiter.ToString();

    private static Outcome<char> Announced(CharSource source, string delimiter)
    {
        if (delimiter.Length != 1 || !Candidates.Contains(delimiter[0], StringComparison.Ordinal))
        {
            return FactsFileProblems.UnknownDelimiter.With(Shown.Short(Announcement + delimiter));
        }

        source.SkipLine();
        return delimiter[0];
    }

    /// <summary>
    /// The delimiter that makes the most known headings wins; when none makes any, the most frequent one, so that the missing columns
    /// can be named.
    /// </summary>
    private static char? FromHeader(string header)
    {
        var best = Candidates
            .Select(c => (Delimiter: c, Cells: header.Split(c)))
            .Where(static c => c.Cells.Length > 1)
            .OrderByDescending(static c => c.Cells.Count(static cell => Columns.Find(cell) is not null))
            .ThenByDescending(static c => c.Cells.Length)
            .FirstOrDefault();
        return best.Cells is null ? null : best.Delimiter;
    }

    private static void SkipBlankLines(CharSource source)
    {
        while (source.Peek() is var c && c != CharSource.End && FirstLine(source.Ahead).IsWhiteSpace())
        {
            source.SkipLine();
        }
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> ahead)
    {
        var end = ahead.IndexOfAny('\r', '\n');
        return end < 0 ? ahead : ahead[..end];
    }
}
