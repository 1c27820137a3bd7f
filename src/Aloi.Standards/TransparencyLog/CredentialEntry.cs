using System.Security.Cryptography;

namespace Aloi.Standards.TransparencyLog;

/// <summary>
/// What the log holds of a credential: the label <c>aloi credential v1</c>, a line feed, and the SHA-256 digest of the signed bytes, 51
/// bytes in all. The label keeps these entries apart from any other kind that a log may hold one day. Nothing else goes in: the signed
/// bytes contain a signature that only the issuer's key can make, so the digest cannot be guessed from what is known about a person.
/// </summary>
public static class CredentialEntry
{
    /// <summary>The length of every entry.</summary>
    public const int Length = 19 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Label => "aloi credential v1\n"u8;

    /// <summary>The entry of a credential's signed bytes, exactly as they were issued.</summary>
    public static byte[] ForSignedBytes(ReadOnlySpan<byte> signed)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(signed, digest);
        return ForDigest(digest);
    }

    /// <summary>The entry of a credential whose SHA-256 digest is known.</summary>
    /// <exception cref="ArgumentException">The digest is not 32 bytes long.</exception>
    public static byte[] ForDigest(ReadOnlySpan<byte> digest) =>
        digest.Length == SHA256.HashSizeInBytes
            ? [.. Label, .. digest]
            : throw new ArgumentException("A SHA-256 digest has 32 bytes.", nameof(digest));

    /// <summary>The leaf hash of a credential's entry (RFC 9162 section 2.1.1).</summary>
    public static TreeHash LeafHash(ReadOnlySpan<byte> signed) => MerkleHasher.Leaf(ForSignedBytes(signed));

    /// <summary>Reads the digest out of an entry; false when it is not a credential's.</summary>
    public static bool TryReadDigest(ReadOnlySpan<byte> entry, out ReadOnlySpan<byte> digest)
    {
        var isOne = entry.Length == Length && entry.StartsWith(Label);
        digest = isOne ? entry[Label.Length..] : default;
        return isOne;
    }
}
