using System.Globalization;
using System.Text;

namespace Aloi.Platform.Texts;

/// <summary>People's own words inside our sentences: one physical line, nothing invisible.</summary>
public static class OneLine
{
    private const int Longest = 200;

    public static string Of(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune))
            {
                clean.Append(rune.ToString());
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(rune.Value == '\u00A0' ? '\u00A0' : ' ');
            }

            if (clean.Length >= Longest)
            {
                return clean.ToString().TrimEnd() + "…";
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsBlank(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
        || IsDirectionMark(rune.Value);

    private static bool IsDirectionMark(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
