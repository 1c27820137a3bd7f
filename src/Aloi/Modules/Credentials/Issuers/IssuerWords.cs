using System.Globalization;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Credentials.Issuers;

/// <summary>What issuers and their achievements say, in the reader's words.</summary>
internal static class IssuerWords
{
    public static string Path(IssuerProfile issuer, CatalogueLine line) => $"{issuer.Path}/{Uri.EscapeDataString(line.Version.Identifier)}";

    public static string Domain(string did) => did.Split(':') is ["did", "web", var host, ..] ? Uri.UnescapeDataString(host) : did;

    public static string Number(int number, Language language) => number.ToString("N0", TextCatalog.Culture(language));

    /// <summary>The country's name as the reader's language has it; the code when it is none that is known.</summary>
    public static string Country(string code, Language language) =>
        Countries.Contains(code) ? new RegionInfo($"{language.Tag()}-{code}").NativeName : code;

    public static string LanguageName(string tag, Language reader) =>
        tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? (reader == Language.French ? "français" : "French")
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? (reader == Language.French ? "anglais" : "English")
        : tag;

    /// <summary>« 2 ans », « 14 heures »: each part that is not zero.</summary>
    public static string Duration(CalendarDuration duration, Language language)
    {
        (string Unit, int Count)[] parts =
        [
            ("years", duration.Years),
            ("months", duration.Months),
            ("weeks", duration.Weeks),
            ("days", duration.Days),
            ("hours", duration.Hours),
            ("minutes", duration.Minutes),
        ];
        return string.Join(' ', parts.Where(p => p.Count != 0).Select(p => Plurals.Get(language, $"issuer.duration.{p.Unit}", p.Count)));
    }
}
