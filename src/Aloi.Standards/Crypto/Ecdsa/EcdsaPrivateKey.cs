using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Aloi.Standards.Crypto;

/// <summary>An ECDSA private key (FIPS 186-5 section 6) on P-256, P-384 or P-521. Safe for use by several threads at once.</summary>
public sealed class EcdsaPrivateKey : PrivateKey
{
    private readonly EcCurve curve;
    private readonly byte[] scalar;
    private readonly EcdsaPool keys;

    private EcdsaPrivateKey(EcCurve curve, byte[] scalar, EcdsaPublicKey publicKey)
    {
        (this.curve, this.scalar, PublicKey) = (curve, scalar, publicKey);
        keys = new EcdsaPool(MakeKey);
    }

    /// <summary>The public key that belongs to this private key.</summary>
    public EcdsaPublicKey PublicKey { get; }

    /// <inheritdoc/>
    public override PublicKey Public => PublicKey;

    /// <summary>The length of the private number: 32 bytes, 48 on P-384, 66 on P-521.</summary>
    public int ScalarLength => curve.Width;

    /// <summary>A new key from the system's random numbers.</summary>
    /// <param name="kind">P-256, P-384 or P-521.</param>
    /// <exception cref="ArgumentException">Keys of this kind do not sign here.</exception>
    public static EcdsaPrivateKey Generate(KeyKind kind)
    {
        if (SigningCurve(kind) is not { } curve)
        {
            throw new ArgumentException($"Keys are generated on P-256, P-384 and P-521, not as {kind}.", nameof(kind));
        }

        using var made = ECDsa.Create(curve.Named);
        var parameters = made.ExportParameters(includePrivateParameters: true);
        return EcdsaPublicKey.TryFromCoordinates(kind, parameters.Q.X, parameters.Q.Y, out var publicKey)
            ? new EcdsaPrivateKey(curve, parameters.D!, publicKey)
            : throw new CryptographicException("The base library made a key that is not on its curve.");
    }

    /// <summary>The key of a private number (FIPS 186-5 appendix A.2): false for another kind of key, another length, or a number out of range.</summary>
    public static bool TryFromScalar(KeyKind kind, ReadOnlySpan<byte> scalar, [NotNullWhen(true)] out EcdsaPrivateKey? key)
    {
        key = null;
        if (SigningCurve(kind) is not { } curve || !curve.IsScalar(scalar))
        {
            return false;
        }

        using var made = ECDsa.Create(new ECParameters { Curve = curve.Named, D = scalar.ToArray() });
        var point = made.ExportParameters(includePrivateParameters: false).Q;
        key = EcdsaPublicKey.TryFromCoordinates(kind, point.X, point.Y, out var publicKey)
            ? new EcdsaPrivateKey(curve, scalar.ToArray(), publicKey)
            : null;
        return key is not null;
    }

    /// <summary>Copies the private number out, for storage under encryption. The caller wipes the destination after use.</summary>
    /// <exception cref="ArgumentException">The destination is not <see cref="ScalarLength"/> bytes long.</exception>
    public void ExportScalar(Span<byte> destination)
    {
        if (destination.Length != ScalarLength)
        {
            throw new ArgumentException($"This private key takes exactly {ScalarLength} bytes.", nameof(destination));
        }

        scalar.CopyTo(destination);
    }

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        var key = keys.Rent();
        try
        {
            return key.SignData(data, curve.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            keys.Return(key);
        }
    }

    /// <summary>Never the key itself: only its public part, so that nothing secret lands in a log.</summary>
    public override string ToString() => $"private key of {PublicKey}";

    /// <summary>Frees the key and wipes its bytes.</summary>
    protected override void Dispose(bool disposing)
    {
        keys.Dispose();
        CryptographicOperations.ZeroMemory(scalar);
    }

    private static EcCurve? SigningCurve(KeyKind kind) => kind is KeyKind.P256 or KeyKind.P384 or KeyKind.P521 ? EcCurve.Of(kind) : null;

    private ECDsa MakeKey() =>
        ECDsa.Create(
            new ECParameters
            {
                Curve = curve.Named,
                D = scalar,
                Q = new ECPoint { X = PublicKey.X.ToArray(), Y = PublicKey.Y.ToArray() },
            }
        );
}
