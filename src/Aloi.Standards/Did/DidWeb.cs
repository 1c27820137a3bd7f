using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;

namespace Aloi.Standards.Did;

/// <summary>DIDs whose document is served over https (did:web method).</summary>
public static class DidWeb
{
    /// <summary>The method's name.</summary>
    public const string Method = "web";

    /// <summary>The DID for a host and a path, such as <c>did:web:host.example%3A8443:o:abc</c>.</summary>
    /// <param name="host">The host's name.</param>
    /// <param name="port">The port; null for the usual one.</param>
    /// <param name="path">The segments of the path; none for the host itself.</param>
    /// <exception cref="ArgumentException">The host or a segment cannot stand in such a DID.</exception>
    public static string Format(string host, int? port = null, params ReadOnlySpan<string> path)
    {
        var did = new StringBuilder("did:web:").Append(host);
        if (port is { } number)
        {
            did.Append("%3A").Append(number.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var segment in path)
        {
            did.Append(':').Append(segment);
        }

        var text = did.ToString();
        return
            DidUrl.TryParse(text, out var parsed)
            && string.Equals(parsed.Did, text, StringComparison.Ordinal)
            && TryGetAddress(parsed, out _)
            ? text
            : throw new ArgumentException($"'{text}' is not a did:web.", nameof(host));
    }

    /// <summary>
    /// Where the document of a did:web is served: <c>/.well-known/did.json</c> of the host, or <c>did.json</c> under the path. False for
    /// another method, an IP address, a wrong port, and segments that would lead elsewhere.
    /// </summary>
    public static bool TryGetAddress(DidUrl did, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        var parts = did.MethodSpecificId.Split(':');
        if (!string.Equals(did.Method, Method, StringComparison.Ordinal) || !TryReadAuthority(parts[0], out var authority))
        {
            return false;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            if (!IsSegment(parts[i]))
            {
                return false;
            }
        }

        var path = parts.Length == 1 ? ".well-known" : string.Join('/', parts[1..]);
        return Uri.TryCreate($"https://{authority}/{path}/did.json", UriKind.Absolute, out address);
    }

    private static bool TryReadAuthority(string part, out string authority)
    {
        authority = "";
        var at = part.IndexOf('%', StringComparison.Ordinal);
        var host = at < 0 ? part : part[..at];
        if (!IsHost(host) || (at >= 0 && !IsPort(part[at..])))
        {
            return false;
        }

        authority = at < 0 ? host : $"{host}:{part[(at + 3)..]}";
        return true;
    }

    // The method forbids IP addresses; a name made of digits alone would be read as one.
    internal static bool IsHost(string host) =>
        host.Length is > 0 and <= 253
        && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
        && Uri.CheckHostName(host) == UriHostNameType.Dns
        && !IPAddress.TryParse(host, out _)
        && !char.IsAsciiDigit(host.TrimEnd('.').Split('.')[^1][0]);

    internal static bool IsPort(string escaped) =>
        escaped.StartsWith("%3A", StringComparison.OrdinalIgnoreCase)
        && ushort.TryParse(escaped.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port > 0
        && escaped[3] != '0';

    // Escaped characters could hide a slash or a dot that the server would follow.
    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment is not ("." or "..") && !segment.Contains('%', StringComparison.Ordinal);
}
