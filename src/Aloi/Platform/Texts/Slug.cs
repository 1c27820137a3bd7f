using System.Globalization;
using System.Text;

namespace Aloi.Platform.Texts;

/// <summary>A name as it can stand in an address: small letters, digits and single hyphens.</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>Empty when the name has no letter or digit that can be written so.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in Spelled(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString();
        return text[..Math.Min(text.Length, Longest)].Trim('-');
    }

    /// <summary>Letters that do not come apart into a plain letter and its accent.</summary>
    private static string Spelled(string name) =>
        name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Replace("ø", "o", StringComparison.OrdinalIgnoreCase)
            .Replace("ł", "l", StringComparison.OrdinalIgnoreCase)
            .Replace("ß", "ss", StringComparison.OrdinalIgnoreCase);
}
