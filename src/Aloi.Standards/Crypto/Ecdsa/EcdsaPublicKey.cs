using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Crypto;

/// <summary>
/// An ECDSA public key (FIPS 186-5 section 6) on P-256, P-384, P-521 or secp256k1, compared by value. Safe for use by several threads at once.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A public key holds no secret and travels as a value; the base library's handles free the native memory with it."
)]
public sealed class EcdsaPublicKey : PublicKey
{
    private readonly EcCurve curve;
    private readonly byte[] compressed;
    private readonly byte[] y;
    private readonly EcdsaPool keys;

    private EcdsaPublicKey(KeyKind kind, EcCurve curve, ReadOnlySpan<byte> x, byte[] y)
    {
        (Kind, this.curve, this.y) = (kind, curve, y);
        compressed = [(byte)(2 | (y[^1] & 1)), .. x];
        keys = new EcdsaPool(MakeKey);
    }

    /// <inheritdoc/>
    public override KeyKind Kind { get; }

    /// <summary>The point in its compressed form (SEC 1 section 2.3.3): 33 bytes, 49 on P-384, 67 on P-521.</summary>
    public ReadOnlySpan<byte> Compressed => compressed;

    /// <summary>The point's x: 32 bytes, 48 on P-384, 66 on P-521, as in a JWK (RFC 7518 section 6.2.1.2).</summary>
    public ReadOnlySpan<byte> X => compressed.AsSpan(1);

    /// <summary>The point's y: 32 bytes, 48 on P-384, 66 on P-521, as in a JWK (RFC 7518 section 6.2.1.3).</summary>
    public ReadOnlySpan<byte> Y => y;

    /// <summary>The length of a signature, <c>r ‖ s</c>: 64 bytes, 96 on P-384, 132 on P-521.</summary>
    public int SignatureLength => 2 * curve.Width;

    /// <summary>The key of a compressed point (SEC 1 section 2.3.4); false for another kind of key, another form, or a point that is not on the curve.</summary>
    public static bool TryFromCompressed(KeyKind kind, ReadOnlySpan<byte> point, [NotNullWhen(true)] out EcdsaPublicKey? key)
    {
        key = EcCurve.Of(kind) is { } curve && curve.Decompress(point) is { } y ? new EcdsaPublicKey(kind, curve, point[1..], y) : null;
        return key is not null;
    }

    /// <summary>The key of a point's two coordinates, each of the curve's width; false for another kind of key or a point that is not on the curve.</summary>
    public static bool TryFromCoordinates(
        KeyKind kind,
        ReadOnlySpan<byte> x,
        ReadOnlySpan<byte> y,
        [NotNullWhen(true)] out EcdsaPublicKey? key
    )
    {
        key = EcCurve.Of(kind) is { } curve && curve.Holds(x, y) ? new EcdsaPublicKey(kind, curve, x, y.ToArray()) : null;
        return key is not null;
    }

    /// <summary>
    /// Whether the signature, <c>r ‖ s</c> (IEEE P1363), is this key's over the data, hashed with SHA-256, SHA-384 on P-384, SHA-512 on P-521 (FIPS 186-5
    /// section 6.4.2). Any malformed signature is simply not.
    /// </summary>
    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
        {
            return false;
        }

        var key = keys.Rent();
        try
        {
            return key.VerifyData(data, signature, curve.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            keys.Return(key);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(PublicKey? other) =>
        other is EcdsaPublicKey key && Kind == key.Kind && compressed.AsSpan().SequenceEqual(key.compressed);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(compressed, 1);

    /// <summary>
    /// The key as a Multikey, as it appears in DID documents (Controlled Identifiers 1.0 section 2.2.2); a key on P-521, which is none there, by its
    /// point.
    /// </summary>
    public override string ToString() => Kind == KeyKind.P521 ? $"P-521 {Base64UrlText.Encode(compressed)}" : Multikey.EncodePublic(this);

    private ECDsa MakeKey() =>
        ECDsa.Create(
            new ECParameters
            {
                Curve = curve.Named,
                Q = new ECPoint { X = X.ToArray(), Y = y },
            }
        );
}
