namespace Aloi.Platform.Access;

/// <summary>How the secret of a session travels: never readable by scripts, never sent along by other sites' forms.</summary>
public static class SessionCookie
{
    public static void Set(HttpContext http, string name, string secret, DateTimeOffset expires) =>
        http.Response.Cookies.Append(name, secret, Options(http.Request, expires));

    public static void Delete(HttpContext http, string name) => http.Response.Cookies.Delete(name, Options(http.Request, null));

    public static string? Read(HttpContext http, string name) => http.Request.Cookies[name] is { Length: > 0 } secret ? secret : null;

    private static CookieOptions Options(HttpRequest request, DateTimeOffset? expires) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            // On the machine itself nothing travels over a network, and not every browser keeps secure cookies of plain http there.
            Secure = request.IsHttps || !ThisMachine.Is(request.Host.Host),
            Path = "/",
            Expires = expires,
            IsEssential = true,
        };
}
