using Microsoft.Net.Http.Headers;

namespace Aloi.Platform.Texts;

public static class RequestLanguage
{
    public const string Cookie = "aloi_language";

    /// <summary>
    /// The language chosen here before, else the better liked of French and English in <c>Accept-Language</c>; French when neither is named.
    /// </summary>
    public static Language Language(this HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is "fr" or "en")
        {
            return Languages.FromTag(http.Request.Cookies[Cookie]);
        }

        if (!StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var accepted))
        {
            return Texts.Language.French;
        }

        return accepted
            .OrderByDescending(a => a.Quality ?? 1)
            .Select(a => a.Value.Value)
            .Where(tag => tag is not null && (IsA(tag, "fr") || IsA(tag, "en")))
            .Select(Languages.FromTag)
            .FirstOrDefault(Texts.Language.French);
    }

    private static bool IsA(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
