using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Crypto;

/// <summary>
/// An RSA public key of 2048 to 8192 bits (RFC 8017 section 3.1), compared by value, for signatures with PKCS #1 v1.5 and SHA-256 (RFC 7518 section
/// 3.3). Safe for use by several threads at once.
/// </summary>
public sealed class RsaPublicKey : PublicKey
{
    /// <summary>The shortest modulus taken, in bits (RFC 7518 section 3.3).</summary>
    public const int MinBits = 2048;

    /// <summary>The longest modulus taken, in bits: a longer one only costs the verifier time.</summary>
    public const int MaxBits = 8192;

    private const int MaxExponentBytes = 8;

    private readonly byte[] modulus;
    private readonly byte[] exponent;

    private RsaPublicKey(ReadOnlySpan<byte> modulus, ReadOnlySpan<byte> exponent) =>
        (this.modulus, this.exponent) = (modulus.ToArray(), exponent.ToArray());

    /// <inheritdoc/>
    public override KeyKind Kind => KeyKind.Rsa;

    /// <summary>The modulus <c>n</c>, big-endian, without leading zeros.</summary>
    public ReadOnlySpan<byte> Modulus => modulus;

    /// <summary>The public exponent <c>e</c>, big-endian, without leading zeros.</summary>
    public ReadOnlySpan<byte> Exponent => exponent;

    /// <summary>
    /// The key of a modulus and an exponent, both big-endian without leading zeros (RFC 7518 section 6.3.1); false when the modulus is even, shorter
    /// than <see cref="MinBits"/> or longer than <see cref="MaxBits"/>, and when the exponent is even, one, or longer than eight bytes.
    /// </summary>
    public static bool TryFromParameters(ReadOnlySpan<byte> modulus, ReadOnlySpan<byte> exponent, [NotNullWhen(true)] out RsaPublicKey? key)
    {
        key = IsModulus(modulus) && IsExponent(exponent) ? new RsaPublicKey(modulus, exponent) : null;
        return key is not null;
    }

    /// <summary>Whether the signature, as long as the modulus, is this key's over the data (RFC 8017 section 8.2.2, with SHA-256).</summary>
    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != modulus.Length)
        {
            return false;
        }

        using var rsa = RSA.Create(Parameters());
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <inheritdoc/>
    public override bool Equals(PublicKey? other) =>
        other is RsaPublicKey key && modulus.AsSpan().SequenceEqual(key.modulus) && exponent.AsSpan().SequenceEqual(key.exponent);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(modulus);

    /// <summary>The kind and the beginning of the modulus, for logs.</summary>
    public override string ToString() => $"RSA {modulus.Length * 8} {Base64UrlText.Encode(modulus.AsSpan(0, 12))}…";

    internal RSAParameters Parameters() => new() { Modulus = modulus, Exponent = exponent };

    private static bool IsModulus(ReadOnlySpan<byte> modulus) =>
        modulus.Length is >= MinBits / 8 and <= MaxBits / 8 && modulus[0] >= 0x80 && (modulus[^1] & 1) == 1;

    private static bool IsExponent(ReadOnlySpan<byte> exponent) =>
        exponent.Length is > 0 and <= MaxExponentBytes
        && exponent[0] != 0
        && (exponent[^1] & 1) == 1
        && (exponent.Length > 1 || exponent[0] > 1);
}
