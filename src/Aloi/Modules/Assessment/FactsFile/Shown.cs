using System.Globalization;
using System.Text;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>Hostile text as it may be shown back: short, on one line, unable to hide or to turn the text around it.</summary>
internal static class Shown
{
    private const char Placeholder = '·';
    private const char Ellipsis = '…';

    public static string Short(ReadOnlySpan<char> value)
    {
        value = value.Trim(' ');
        var cut = value.Length > FactsFileLimits.MaxShownLength;
        var kept = cut ? value[..Boundary(value)] : value;
        var shown = new StringBuilder(kept.Length + 1);
        foreach (var c in kept)
        {
            shown.Append(IsVisible(c) ? c : Placeholder);
        }

        return cut ? shown.Append(Ellipsis).ToString() : shown.ToString();
    }

    /// <summary>A list of names, at most as many as a sentence can bear.</summary>
    public static string List(IEnumerable<string> names)
    {
        var first = names.Take(FactsFileLimits.MaxListedNames + 1).Select(static n => Short(n)).ToList();
        return first.Count > FactsFileLimits.MaxListedNames
            ? string.Join(", ", first.Take(FactsFileLimits.MaxListedNames)) + ", …"
            : string.Join(", ", first);
    }

    private static int Boundary(ReadOnlySpan<char> value)
    {
        var end = FactsFileLimits.MaxShownLength;
        return char.IsHighSurrogate(value[end - 1]) ? end - 1 : end;
    }

    private static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
