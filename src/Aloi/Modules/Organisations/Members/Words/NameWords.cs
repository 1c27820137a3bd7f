using System.Globalization;
using System.Text;

namespace Aloi.Modules.Organisations.Members.Words;

/// <summary>The words of a name as they are compared: without case, accents, ligatures and punctuation.</summary>
internal static class NameWords
{
    /// <summary>Shorter beginnings would be shared by so many people that their digest would tell which letters they stand for.</summary>
    public const int ShortestStart = 3;
    public const int LongestStart = 5;
    private const int MostWords = 12;

    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Folded(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0 && words.Count < MostWords && !words.Contains(word.ToString(), StringComparer.Ordinal))
            {
                words.Add(word.ToString());
            }

            word.Clear();
        }
    }

    /// <summary>What is looked up for a word: its beginnings of three to five letters; a shorter word only as a whole.</summary>
    public static IEnumerable<string> Indexed(string word) =>
        word.Length < ShortestStart
            ? ["word " + word]
            : Enumerable.Range(ShortestStart, Math.Min(word.Length, LongestStart) - ShortestStart + 1).Select(n => "start " + word[..n]);

    /// <summary>The one entry to look for when somebody types this word or the beginning of it.</summary>
    public static string Asked(string typed) => Indexed(typed).Last();

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Ligature(char.ToLowerInvariant(c)));
            }
        }

        return folded.ToString();
    }

    private static string Ligature(char c) =>
        c switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            _ => c.ToString(),
        };
}
