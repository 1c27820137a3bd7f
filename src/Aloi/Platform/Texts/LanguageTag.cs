using System.Text.RegularExpressions;

namespace Aloi.Platform.Texts;

/// <summary>BCP 47 language tags, by their grammar (RFC 5646, 2.1).</summary>
public static partial class LanguageTag
{
    /// <summary>Well formed, with a language of two or three letters: the grammar reserves longer ones, and none was ever registered.</summary>
    public static bool IsWellFormed(string tag) => Grammar().IsMatch(tag);

    [GeneratedRegex(
        "^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
            + "(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Grammar();
}
