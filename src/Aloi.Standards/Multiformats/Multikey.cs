using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.Multiformats;

/// <summary>Keys as text (Controlled Identifiers 1.0 section 2.2.2, Multikey): a Multicodec prefix and the raw key, in base58btc.</summary>
public static class Multikey
{
    /// <summary>The Multicodec code <c>ed25519-pub</c>, written as the bytes ed 01.</summary>
    public const ulong Ed25519Public = 0xed;

    /// <summary>The Multicodec code <c>secp256k1-pub</c>, written as the bytes e7 01.</summary>
    public const ulong Secp256k1Public = 0xe7;

    /// <summary>The Multicodec code <c>p256-pub</c>, written as the bytes 80 24.</summary>
    public const ulong P256Public = 0x1200;

    /// <summary>The Multicodec code <c>p384-pub</c>, written as the bytes 81 24.</summary>
    public const ulong P384Public = 0x1201;

    /// <summary>The Multicodec code <c>ed25519-priv</c>, written as the bytes 80 26.</summary>
    public const ulong Ed25519Private = 0x1300;

    /// <summary>The Multicodec code <c>p256-priv</c>, written as the bytes 86 26.</summary>
    public const ulong P256Private = 0x1306;

    /// <summary>The Multicodec code <c>p384-priv</c>, written as the bytes 87 26.</summary>
    public const ulong P384Private = 0x1307;

    /// <summary>The public key as <c>z6Mk…</c>, <c>zDn…</c>, <c>z82L…</c> or <c>zQ3s…</c>.</summary>
    /// <exception cref="ArgumentException">An RSA key, which is not written as a Multikey here.</exception>
    public static string EncodePublic(PublicKey key) =>
        Encode(
            MultikeyCodec.PublicCode(key.Kind),
            key switch
            {
                Ed25519PublicKey ed25519 => ed25519.Bytes,
                EcdsaPublicKey ecdsa => ecdsa.Compressed,
                _ => [],
            }
        );

    /// <summary>The private key as <c>z3u2…</c>, <c>z42t…</c> or <c>z2fa…</c>: a secret, for key files only.</summary>
    /// <exception cref="ArgumentException">An RSA key, which is not written as a Multikey here.</exception>
    public static string EncodePrivate(PrivateKey key)
    {
        var code = MultikeyCodec.PrivateCode(key.Kind);
        var secret = new byte[key is EcdsaPrivateKey { ScalarLength: var length } ? length : Ed25519PrivateKey.SeedLength];
        try
        {
            (key as Ed25519PrivateKey)?.ExportSeed(secret);
            (key as EcdsaPrivateKey)?.ExportScalar(secret);
            return Encode(code, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Reads a public key; null with the problem when it is not one. The header must be <c>z</c>.</summary>
    public static PublicKey? ReadPublic(ReadOnlySpan<char> text, out MultikeyProblem problem)
    {
        problem = MultikeyProblem.None;
        return RememberedKeys.Find(text) ?? (DecodePublic(text, out problem) is { } key ? RememberedKeys.Add(text, key) : null);
    }

    /// <summary>Reads a private key; false when the text is not one, or not of a kind that signs here.</summary>
    public static bool TryReadPrivate(ReadOnlySpan<char> text, [NotNullWhen(true)] out PrivateKey? key)
    {
        key = null;
        if (!TryCut(text, out var code, out var secret))
        {
            return false;
        }

        if (MultikeyCodec.PrivateKind(code) is { } kind)
        {
            key =
                kind != KeyKind.Ed25519
                    ? EcdsaPrivateKey.TryFromScalar(kind, secret, out var ecdsa)
                        ? ecdsa
                        : null
                    : secret.Length == Ed25519PrivateKey.SeedLength
                        ? Ed25519PrivateKey.FromSeed(secret)
                        : null;
        }

        CryptographicOperations.ZeroMemory(secret);
        return key is not null;
    }

    private static PublicKey? DecodePublic(ReadOnlySpan<char> text, out MultikeyProblem problem)
    {
        problem = MultikeyProblem.Malformed;
        if (!TryCut(text, out var code, out var bytes))
        {
            return null;
        }

        if (MultikeyCodec.PublicKind(code) is not { } kind)
        {
            problem = MultikeyProblem.UnsupportedKind;
            return null;
        }

        var key = MultikeyCodec.MakePublic(kind, bytes);
        problem = key is null ? MultikeyProblem.Malformed : MultikeyProblem.None;
        return key;
    }

    private static string Encode(ulong code, ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[UnsignedVarint.MaxLength + key.Length];
        var prefix = UnsignedVarint.Write(code, bytes);
        key.CopyTo(bytes[prefix..]);
        var text = Multibase.EncodeBase58Btc(bytes[..(prefix + key.Length)]);
        CryptographicOperations.ZeroMemory(bytes);
        return text;
    }

    private static bool TryCut(ReadOnlySpan<char> text, out ulong code, out byte[] key)
    {
        (code, key) = (0, []);
        if (
            text.IsEmpty
            || text[0] != Multibase.Base58BtcPrefix
            || !Multibase.TryDecode(text, out var bytes)
            || !UnsignedVarint.TryRead(bytes, out code, out var prefix)
        )
        {
            return false;
        }

        key = bytes[prefix..];
        CryptographicOperations.ZeroMemory(bytes);
        return true;
    }
}
