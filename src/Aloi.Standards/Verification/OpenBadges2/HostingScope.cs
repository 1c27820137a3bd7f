using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>Where an issuer's hosted documents may lie (Open Badges 2.0, class VerificationObject and section "HostedBadge Verification").</summary>
internal static class HostingScope
{
    /// <summary>
    /// Whether the issuer answers for this address. Its host is one that the issuer names, or else the issuer's own; and it begins with a prefix that the
    /// issuer names, as it is written and also once dots in its path are resolved: they could lead out of the prefix.
    /// </summary>
    public static bool Allows(string id, Issuer issuer)
    {
        if (PublishedDocument.AddressOf(id) is not { } address || PublishedDocument.AddressOf(issuer.Id) is not { } own)
        {
            return false;
        }

        var origins = issuer.Hosting?.AllowedOrigins ?? [];
        var prefixes = issuer.Hosting?.StartsWith ?? [];
        return (origins.Count == 0 ? HasHost(address, own) : origins.Any(origin => HasHost(address, OriginOf(origin))))
            && (prefixes.Count == 0 || prefixes.Any(prefix => Begins(id, address, prefix)));
    }

    /// <summary>Whether two addresses are on the same host and port.</summary>
    public static bool HasHost(Uri address, Uri? origin) =>
        origin is not null && string.Equals(Authority(address), Authority(origin), StringComparison.OrdinalIgnoreCase);

    // The specification wants a bare host; many issuers write the whole origin.
    private static Uri? OriginOf(string text)
    {
        var origin = PublishedDocument.AddressOf(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}");
        return origin is { AbsolutePath: "/", Query: "", Fragment: "" } ? origin : null;
    }

    private static bool Begins(string id, Uri address, string prefix) =>
        prefix.Length > 0
        && id.StartsWith(prefix, StringComparison.Ordinal)
        && PublishedDocument.AddressOf(prefix) is { } start
        && address.AbsoluteUri.StartsWith(start.AbsoluteUri, StringComparison.Ordinal);

    private static string Authority(Uri address) => address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
}
