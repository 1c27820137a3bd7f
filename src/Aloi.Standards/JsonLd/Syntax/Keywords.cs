using System.Text;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>The spelling of keywords, and what merely looks like one.</summary>
internal static class Keywords
{
    /// <summary>The spellings in the order of <see cref="Keyword"/>; the empty name stands for <see cref="Keyword.None"/>.</summary>
    internal static readonly string[] Spellings =
    [
        "",
        "@base",
        "@container",
        "@context",
        "@direction",
        "@graph",
        "@id",
        "@import",
        "@included",
        "@index",
        "@json",
        "@language",
        "@list",
        "@nest",
        "@none",
        "@prefix",
        "@propagate",
        "@protected",
        "@reverse",
        "@set",
        "@type",
        "@value",
        "@version",
        "@vocab",
    ];

    private static readonly Utf8Text[] Bytes = [.. Spellings.Select(Utf8Text.From)];

    internal static Keyword Parse(string text) =>
        text.Length > 1 && text[0] == '@' ? (Keyword)Math.Max(0, Array.IndexOf(Spellings, text)) : Keyword.None;

    internal static Keyword OfName(int name) => name < Spellings.Length ? (Keyword)name : Keyword.None;

    internal static string Spell(Keyword keyword) => Spellings[(int)keyword];

    internal static Utf8Text SpellUtf8(Keyword keyword) => Bytes[(int)keyword];

    /// <summary>Section 9.16.1 reserves "@" followed by letters for keywords to come: such a word is ignored, never used as a term.</summary>
    internal static bool HasForm(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '@')
        {
            return false;
        }

        foreach (var b in text[1..])
        {
            if (!char.IsAsciiLetter((char)b))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool HasForm(string text) => text.Length > 1 && text[0] == '@' && HasForm(Encoding.UTF8.GetBytes(text));
}
