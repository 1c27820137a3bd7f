using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.Multiformats;

/// <summary>What is wrong with a text that should be a Multikey.</summary>
public enum MultikeyProblem
{
    /// <summary>Nothing is.</summary>
    None,

    /// <summary>It is not multibase, not a Multicodec prefix, or not a key of the length that the prefix announces.</summary>
    Malformed,

    /// <summary>It is well formed and of a kind of key that this library does not use.</summary>
    UnsupportedKind,
}

/// <summary>Keys as text (Controlled Identifiers 1.0 section 2.2.2, Multikey): a Multicodec prefix and the raw key, in base58btc.</summary>
public static class Multikey
{
    /// <summary>The Multicodec code <c>ed25519-pub</c>, written as the bytes ed 01.</summary>
    public const ulong Ed25519Public = 0xed;

    /// <summary>The Multicodec code <c>ed25519-priv</c>, written as the bytes 80 26.</summary>
    public const ulong Ed25519Private = 0x1300;

    /// <summary>The public key as <c>z6Mk…</c>.</summary>
    public static string EncodePublic(Ed25519PublicKey key) => Encode(Ed25519Public, key.Bytes);

    /// <summary>The private key as <c>z3u2…</c>: a secret, for key files only.</summary>
    public static string EncodePrivate(Ed25519PrivateKey key)
    {
        Span<byte> seed = stackalloc byte[Ed25519PrivateKey.SeedLength];
        key.ExportSeed(seed);
        var text = Encode(Ed25519Private, seed);
        CryptographicOperations.ZeroMemory(seed);
        return text;
    }

    /// <summary>Reads a public key; null with the problem when it is not one. The header must be <c>z</c>.</summary>
    public static PublicKey? ReadPublic(ReadOnlySpan<char> text, out MultikeyProblem problem)
    {
        problem = Read(text, Ed25519Public, out var bytes);
        if (problem == MultikeyProblem.None && Ed25519PublicKey.TryFromBytes(bytes, out var key))
        {
            return key;
        }

        problem = problem == MultikeyProblem.None ? MultikeyProblem.Malformed : problem;
        return null;
    }

    /// <summary>Reads an Ed25519 private key; false when the text is not one.</summary>
    public static bool TryReadPrivate(ReadOnlySpan<char> text, [NotNullWhen(true)] out Ed25519PrivateKey? key)
    {
        var problem = Read(text, Ed25519Private, out var seed);
        key = problem == MultikeyProblem.None && seed.Length == Ed25519PrivateKey.SeedLength ? Ed25519PrivateKey.FromSeed(seed) : null;
        CryptographicOperations.ZeroMemory(seed);
        return key is not null;
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

    private static MultikeyProblem Read(ReadOnlySpan<char> text, ulong expected, out byte[] key)
    {
        key = [];
        if (text.IsEmpty || text[0] != Multibase.Base58BtcPrefix || !Multibase.TryDecode(text, out var bytes))
        {
            return MultikeyProblem.Malformed;
        }

        if (!UnsignedVarint.TryRead(bytes, out var code, out var length) || length == bytes.Length)
        {
            return MultikeyProblem.Malformed;
        }

        key = bytes[length..];
        CryptographicOperations.ZeroMemory(bytes);
        return code == expected ? MultikeyProblem.None : MultikeyProblem.UnsupportedKind;
    }
}
