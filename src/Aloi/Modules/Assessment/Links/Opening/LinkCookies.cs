using System.Security.Cryptography;
using System.Text;
using Aloi.Platform.Access;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>What a browser keeps of links: the secret of each that was begun in it, sent to that link alone, and a name of its own.</summary>
internal static class LinkCookies
{
    private const string Browser = "aloi_link";
    private const string Device = "aloi_device";
    private static readonly TimeSpan DeviceLife = TimeSpan.FromDays(400);

    public static string? SecretOf(HttpContext http) => SessionCookie.Read(http, Browser);

    public static void Keep(HttpContext http, string path, string secret, DateTimeOffset endsAt) =>
        http.Response.Cookies.Append(Browser, secret, Options(http, path, endsAt));

    /// <summary>
    /// The same in every link of one organisation that is opened in this browser; of two organisations nobody can tell that they met one.
    /// Empty in a browser that has begun nothing.
    /// </summary>
    public static string DeviceOf(HttpContext http, long organisationId) =>
        SessionCookie.Read(http, Device) is { } name ? DeviceId(name, organisationId) : "";

    /// <summary>Names the browser when it has no name yet, and answers the name.</summary>
    public static string NameDevice(HttpContext http, Func<string> newName, long organisationId, DateTimeOffset now)
    {
        var name = SessionCookie.Read(http, Device) ?? newName();
        http.Response.Cookies.Append(Device, name, Options(http, "/", now + DeviceLife));
        return DeviceId(name, organisationId);
    }

    private static string DeviceId(string name, long organisationId) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{organisationId} {(name.Length <= 200 ? name : "")}")).AsSpan(0, 16)
        );

    /// <summary>Lax and not strict: the first step into a link comes from a mail.</summary>
    private static CookieOptions Options(HttpContext http, string path, DateTimeOffset expires) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps || !ThisMachine.Is(http.Request.Host.Host),
            Path = path,
            Expires = expires,
            IsEssential = true,
        };
}
