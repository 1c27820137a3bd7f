using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.OpenBadges2;

/// <summary>
/// Public keys as text (RFC 7468 section 13, over SubjectPublicKeyInfo of RFC 5280 section 4.1.2.7), which is how <c>publicKeyPem</c> gives
/// them: RSA of at least 2048 bits, P-256 and P-384.
/// </summary>
public static class PublicKeyPem
{
    /// <summary>The longest text taken, in characters; an RSA key of 8192 bits takes half of it.</summary>
    public const int MaxLength = 4096;

    private const string Label = "PUBLIC KEY";
    private const string RsaAlgorithm = "1.2.840.113549.1.1.1";

    // What stands before the coordinates of a named curve's uncompressed point (RFC 5480 section 2): always the same bytes.
    private static ReadOnlySpan<byte> P256Point =>
        [0x30, 0x59, 0x30, 0x13, 6, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1, 6, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7, 3, 0x42, 0, 4];

    private static ReadOnlySpan<byte> P384Point =>
        [0x30, 0x76, 0x30, 0x10, 6, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1, 6, 5, 0x2B, 0x81, 4, 0, 0x22, 3, 0x62, 0, 4];

    /// <summary>
    /// The key. False on anything but one block labelled <c>PUBLIC KEY</c> with white space around it: two keys in one text are read differently
    /// by different readers, and a private key has no business there.
    /// </summary>
    public static bool TryRead(string? pem, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        if (
            pem is null
            || pem.Length > MaxLength
            || !PemEncoding.TryFind(pem, out var fields)
            || !pem.AsSpan()[fields.Label].SequenceEqual(Label)
            || !pem.AsSpan(0, fields.Location.Start.Value).IsWhiteSpace()
            || !pem.AsSpan(fields.Location.End.Value).IsWhiteSpace()
        )
        {
            return false;
        }

        var info = new byte[fields.DecodedDataLength];
        if (!Convert.TryFromBase64Chars(pem.AsSpan()[fields.Base64Data], info, out var length) || length != info.Length)
        {
            return false;
        }

        key = (PublicKey?)Point(info) ?? Rsa(info);
        return key is not null;
    }

    /// <summary>The text of an RSA key, or of one on P-256 or P-384, with line feeds.</summary>
    /// <exception cref="ArgumentException">Keys of this kind are not written as PEM here.</exception>
    public static string Write(PublicKey key)
    {
        switch (key)
        {
            case RsaPublicKey rsaKey:
                using (var rsa = RSA.Create(new RSAParameters { Modulus = rsaKey.Modulus.ToArray(), Exponent = rsaKey.Exponent.ToArray() }))
                {
                    return rsa.ExportSubjectPublicKeyInfoPem();
                }

            case EcdsaPublicKey { Kind: KeyKind.P256 } point:
                return PemEncoding.WriteString(Label, [.. P256Point, .. point.X, .. point.Y]);

            case EcdsaPublicKey { Kind: KeyKind.P384 } point:
                return PemEncoding.WriteString(Label, [.. P384Point, .. point.X, .. point.Y]);

            default:
                throw new ArgumentException("Open Badges 2.0 keys are RSA, P-256 or P-384.", nameof(key));
        }
    }

    private static EcdsaPublicKey? Point(ReadOnlySpan<byte> info)
    {
        var kind = info.StartsWith(P256Point) ? KeyKind.P256 : KeyKind.P384;
        var prefix = kind == KeyKind.P256 ? P256Point : P384Point;
        if (!info.StartsWith(prefix) || (info.Length - prefix.Length) % 2 != 0)
        {
            return null;
        }

        var point = info[prefix.Length..];
        return EcdsaPublicKey.TryFromCoordinates(kind, point[..(point.Length / 2)], point[(point.Length / 2)..], out var key) ? key : null;
    }

    private static RsaPublicKey? Rsa(byte[] info)
    {
        try
        {
            var outer = Only(new AsnReader(info, AsnEncodingRules.DER));
            var algorithm = outer.ReadSequence();
            var isRsa = algorithm.ReadObjectIdentifier() == RsaAlgorithm;
            algorithm.ReadNull();
            algorithm.ThrowIfNotEmpty();
            var bits = outer.ReadBitString(out var unused);
            outer.ThrowIfNotEmpty();
            var numbers = Only(new AsnReader(bits, AsnEncodingRules.DER));
            var modulus = Number(numbers);
            var exponent = Number(numbers);
            numbers.ThrowIfNotEmpty();
            return isRsa && unused == 0 && RsaPublicKey.TryFromParameters(modulus, exponent, out var key) ? key : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static AsnReader Only(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        return sequence;
    }

    // DER puts one zero before a number whose first bit is set, to say that it is positive.
    private static ReadOnlySpan<byte> Number(AsnReader reader)
    {
        var bytes = reader.ReadIntegerBytes().Span;
        return bytes.Length > 1 && bytes[0] == 0 ? bytes[1..]
            : bytes[0] >= 0x80 ? []
            : bytes;
    }
}
