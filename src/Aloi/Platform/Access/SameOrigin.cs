namespace Aloi.Platform.Access;

/// <summary>Whether a browser made the request for a page of this very host. Browsers send at least one of the two headers.</summary>
internal static class SameOrigin
{
    public static bool ChangesSomething(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    public static bool IsSame(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..])
        {
            return site == "same-origin";
        }

        return request.Headers.Origin is [{ } origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, WithoutDefaultPort(request.Host, from), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An origin never names its scheme's own port, a Host header may.</summary>
    private static string WithoutDefaultPort(HostString host, Uri origin) =>
        origin.IsDefaultPort && host.Port == origin.Port ? host.Host : host.Value ?? "";
}
