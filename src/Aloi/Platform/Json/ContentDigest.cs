using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Aloi.Platform.Json;

/// <summary>The SHA-256 digest of canonical content.</summary>
public readonly record struct ContentDigest
{
    private ContentDigest(string hex) => Hex = hex;

    /// <summary>Lower case, 64 characters.</summary>
    public string Hex { get; }

    /// <summary>The RFC 6920 name, <c>ni:///sha-256;</c> and the digest in base64url without padding.</summary>
    public string Name => $"ni:///sha-256;{Base64Url.EncodeToString(Convert.FromHexString(Hex))}";

    public static ContentDigest Of(string canonical) => Of(Encoding.UTF8.GetBytes(canonical));

    public static ContentDigest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public override string ToString() => Name;
}
