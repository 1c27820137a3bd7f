using System.Text;
using System.Text.Json;
using Aloi.Platform.Texts;

namespace Aloi.Ui;

/// <summary>
/// What an act came to, told on the next page and forgotten: a text's key with its arguments, and the form that takes the act back when it
/// can be. It travels in a cookie of a minute; the key is one of ours and the rest is drawn as plain text, so nothing is trusted.
/// </summary>
/// <param name="Undo">The path of a POST that takes the act back; null when nothing can.</param>
public sealed record Toast(string Key, string[] Arguments, string? Undo = null)
{
    private const string Cookie = "aloi_toast";
    private const int MostBytes = 2_000;

    public static void Set(HttpContext http, string key, params object?[] arguments) => Keep(http, new Toast(key, Texts(arguments)));

    public static void SetWithUndo(HttpContext http, string undo, string key, params object?[] arguments) =>
        Keep(http, new Toast(key, Texts(arguments), undo));

    public static Toast? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < MostBytes * 2 } kept)
        {
            return null;
        }

        if (!http.Response.HasStarted)
        {
            http.Response.Cookies.Delete(Cookie);
        }

        try
        {
            var toast = JsonSerializer.Deserialize<Toast>(Convert.FromBase64String(kept));
            return
                toast is { Key: not null, Arguments: not null } && TextCatalog.Contains(Language.French, toast.Key) && IsLocal(toast.Undo)
                ? toast
                : null;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The sentence; arguments that are missing leave it unsaid rather than wrong.</summary>
    public string? Sentence(Language language)
    {
        try
        {
            return TextCatalog.Get(language, Key, [.. Arguments]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void Keep(HttpContext http, Toast toast)
    {
        var written = JsonSerializer.Serialize(toast);
        if (Encoding.UTF8.GetByteCount(written) <= MostBytes)
        {
            http.Response.Cookies.Append(
                Cookie,
                Convert.ToBase64String(Encoding.UTF8.GetBytes(written)),
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                    MaxAge = TimeSpan.FromMinutes(1),
                    IsEssential = true,
                }
            );
        }
    }

    private static string[] Texts(object?[] arguments) => [.. arguments.Select(a => OneLine.Of(a?.ToString() ?? ""))];

    private static bool IsLocal(string? path) => path is null || LocalPath.IsOne(path);
}
