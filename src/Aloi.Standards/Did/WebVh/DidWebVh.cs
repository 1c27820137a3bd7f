using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>
/// DIDs that carry a verifiable history, served over https (did:webvh method 1.0, https://identity.foundation/didwebvh/v1.0/). The identifier
/// is <c>did:webvh:SCID:host</c>, with a port and a path if need be; the SCID is the hash of the history's first entry.
/// </summary>
public static class DidWebVh
{
    /// <summary>The method's name.</summary>
    public const string Method = "webvh";

    private const int ScidLength = 46;

    /// <summary>The self-certifying part of a did:webvh; null when the DID is of another method, or that part is no SHA-256 multihash.</summary>
    public static string? ScidOf(DidUrl did)
    {
        ArgumentNullException.ThrowIfNull(did);
        var scid = did.MethodSpecificId.Split(':', 2)[0];
        return
            string.Equals(did.Method, Method, StringComparison.Ordinal)
            && scid.Length == ScidLength
            && Base58Btc.TryDecode(scid, out var bytes)
            && bytes is [0x12, 0x20, ..]
            && bytes.Length == 34
            ? scid
            : null;
    }

    /// <summary>
    /// Where the history of a did:webvh is served (section The DID to HTTPS Transformation): <c>/.well-known/did.jsonl</c> of the host, or
    /// <c>did.jsonl</c> under the path. False for another method, an IP address, a wrong port, and segments that would lead elsewhere.
    /// </summary>
    public static bool TryGetAddress(DidUrl did, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (ScidOf(did) is null)
        {
            return false;
        }

        var parts = did.MethodSpecificId.Split(':');
        if (parts.Length < 2 || !TryReadAuthority(parts[1], out var authority))
        {
            return false;
        }

        var path = parts.Length == 2 ? ".well-known" : ReadPath(parts.AsSpan(2));
        return path is not null && Uri.TryCreate($"https://{authority}/{path}/did.jsonl", UriKind.Absolute, out address);
    }

    private static bool TryReadAuthority(string part, out string authority)
    {
        authority = "";
        var mark = part.LastIndexOf("%3A", StringComparison.OrdinalIgnoreCase);
        var port = mark < 0 ? "" : part[mark..];
        if (Decode(mark < 0 ? part : part[..mark]) is not { } name || ToAscii(name) is not { } host)
        {
            return false;
        }

        authority = port.Length == 0 ? host : $"{host}:{port[3..]}";
        return host.Contains('.', StringComparison.Ordinal) && DidWeb.IsHost(host) && (port.Length == 0 || DidWeb.IsPort(port));
    }

    private static string? ReadPath(ReadOnlySpan<string> parts)
    {
        var path = new StringBuilder();
        foreach (var part in parts)
        {
            if (Decode(part) is not { Length: > 0 } segment || !IsSegment(segment))
            {
                return null;
            }

            path.Append(path.Length == 0 ? "" : "/").Append(Uri.EscapeDataString(segment));
        }

        return path.ToString();
    }

    private static bool IsSegment(string segment) =>
        segment is not ("." or "..")
        && segment.AsSpan().IndexOfAny('/', '\\', '\0') < 0
        && !char.IsWhiteSpace(segment[0])
        && !char.IsWhiteSpace(segment[^1]);

    // Decoded exactly once, and only to what is UTF-8. That each sign is followed by two digits was seen when the DID was read.
    private static string? Decode(string part)
    {
        var bytes = new List<byte>(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] == '%')
            {
                bytes.Add(byte.Parse(part.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)part[i]);
            }
        }

        var decoded = bytes.ToArray();
        return Utf8.IsValid(decoded) ? Encoding.UTF8.GetString(decoded) : null;
    }

    private static string? ToAscii(string host)
    {
        try
        {
            return Ascii.IsValid(host) ? host : new IdnMapping { UseStd3AsciiRules = true }.GetAscii(host.Normalize());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
