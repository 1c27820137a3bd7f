using Aloi.Platform.Texts;

namespace Aloi.Modules.Frameworks;

/// <summary>Words without case, accents or punctuation, so that « Élévateur » is found by « eleva ».</summary>
internal static class FoldedWords
{
    private const int MostWords = 8;
    private const int LongestWord = 40;

    /// <summary>Every word with a blank before it.</summary>
    public static string Of(string text)
    {
        var folded = string.Concat(Split(text).Select(word => " " + word));
        return folded[..Math.Min(folded.Length, FrameworksLimits.Folded)];
    }

    /// <summary>What to look for, each the start of a word.</summary>
    public static IReadOnlyList<string> Wanted(string text) =>
        [.. Split(text).Take(MostWords).Select(word => " " + word[..Math.Min(word.Length, LongestWord)])];

    private static IEnumerable<string> Split(string text)
    {
        // The slug is cut at a length and drops other alphabets; folding word by word keeps both.
        foreach (var word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var slug = Slug.Of(word);
            foreach (var part in slug.Length > 0 ? slug.Split('-') : [word.ToLowerInvariant()])
            {
                yield return part;
            }
        }
    }

    private static readonly char[] Separators =
    [
        ' ',
        '\u00a0',
        '\u202f',
        '\t',
        '\n',
        '/',
        '\'',
        '’',
        '-',
        '(',
        ')',
        ',',
        ';',
        ':',
        '.',
        '«',
        '»',
        '"',
    ];
}
