using Aloi.Standards.Multiformats;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>Whether a text can be the digest of a resource; the resource itself is not fetched.</summary>
internal static class ResourceDigest
{
    private const int LongestText = 1024;

    /// <summary>Subresource Integrity section 3.1: one or more of <c>sha256-</c>, <c>sha384-</c>, <c>sha512-</c> and that many bits in base64.</summary>
    internal static bool IsIntegrity(string? text)
    {
        if (text is not { Length: > 0 and <= LongestText })
        {
            return false;
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, IsOne);
    }

    /// <summary>VC Data Model 2.0 section 5.3: a multihash, or the digest alone, in base58btc or base64url.</summary>
    internal static bool IsMultibase(string? text) =>
        text is { Length: > 1 and <= LongestText }
        && Multibase.TryDecode(text, out var bytes)
        && (bytes.Length is 32 or 48 or 64 || IsMultihash(bytes));

    private static bool IsOne(string text)
    {
        var length =
            text.StartsWith("sha256-", StringComparison.Ordinal) ? 32
            : text.StartsWith("sha384-", StringComparison.Ordinal) ? 48
            : text.StartsWith("sha512-", StringComparison.Ordinal) ? 64
            : 0;
        Span<byte> digest = stackalloc byte[64];
        var encoded = length == 0 ? "" : text[7..].Split('?', 2)[0];
        return length > 0 && Convert.TryFromBase64String(encoded, digest, out var written) && written == length;
    }

    // A code for the hash, the length of the digest, the digest.
    private static bool IsMultihash(ReadOnlySpan<byte> bytes) =>
        UnsignedVarint.TryRead(bytes, out _, out var code)
        && UnsignedVarint.TryRead(bytes[code..], out var length, out var prefix)
        && length >= 16
        && length == (ulong)(bytes.Length - code - prefix);
}
