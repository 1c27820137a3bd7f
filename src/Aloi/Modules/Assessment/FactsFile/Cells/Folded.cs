using System.Globalization;
using System.Text;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>Forms of a text in which spellings of the same thing are equal.</summary>
internal static class Folded
{
    /// <summary>Lower case, without accents.</summary>
    public static string Text(string value)
    {
        var decomposed = value.Normalize(NormalizationForm.FormD);
        var kept = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Letters and digits only, so that « Non acquis », « non-acquis » and « NON_ACQUIS » are one word.</summary>
    public static string Word(string value) => string.Concat(Text(value).Where(char.IsLetterOrDigit));

    /// <summary>Composed, trimmed, and with one plain space wherever there was white space.</summary>
    public static string Spaces(string value)
    {
        var composed = value.Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            if (!char.IsWhiteSpace(c))
            {
                kept.Append(c);
            }
            else if (kept.Length > 0 && kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString().TrimEnd();
    }
}
