using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Aloi.Standards.Crypto;

/// <summary>
/// The numbers of one short Weierstrass curve y² = x³ + ax + b (SP 800-186 sections 3.2.1.3 to 3.2.1.5 and SEC 2 section 2.4.1), for what the base
/// library does not do: reading compressed points, and refusing points that are not on the curve. Only public values pass through here,
/// so that its time may depend on them.
/// </summary>
internal sealed class EcCurve
{
    private readonly BigInteger prime;
    private readonly BigInteger a;
    private readonly BigInteger b;
    private readonly BigInteger order;

    private EcCurve(ECCurve named, HashAlgorithmName hash, string prime, string a, string b, string order)
    {
        (Named, Hash) = (named, hash);
        (this.prime, this.a, this.b, this.order) = (Hex(prime), Hex(a), Hex(b), Hex(order));
        Width = prime.Length / 2;
    }

    internal static EcCurve P256 { get; } =
        new(
            ECCurve.NamedCurves.nistP256,
            HashAlgorithmName.SHA256,
            "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
            "ffffffff00000001000000000000000000000000fffffffffffffffffffffffc",
            "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
            "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
        );

    internal static EcCurve P384 { get; } =
        new(
            ECCurve.NamedCurves.nistP384,
            HashAlgorithmName.SHA384,
            "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
            "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000fffffffc",
            "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef",
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
        );

    internal static EcCurve P521 { get; } =
        new(
            ECCurve.NamedCurves.nistP521,
            HashAlgorithmName.SHA512,
            "01ff" + new string('f', 128),
            "01ff" + new string('f', 127) + "c",
            "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00",
            "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409"
        );

    internal static EcCurve Secp256k1 { get; } =
        new(
            ECCurve.CreateFromValue("1.3.132.0.10"),
            HashAlgorithmName.SHA256,
            "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000007",
            "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
        );

    /// <summary>The curve as the base library names it.</summary>
    internal ECCurve Named { get; }

    /// <summary>The one hash that this library signs with on this curve.</summary>
    internal HashAlgorithmName Hash { get; }

    /// <summary>The bytes of a coordinate, and of a private key.</summary>
    internal int Width { get; }

    /// <summary>The curve of a kind of key; null for kinds that are not ECDSA.</summary>
    internal static EcCurve? Of(KeyKind kind) =>
        kind switch
        {
            KeyKind.P256 => P256,
            KeyKind.P384 => P384,
            KeyKind.P521 => P521,
            KeyKind.Secp256k1 => Secp256k1,
            _ => null,
        };

    /// <summary>Whether the coordinates, of the curve's width, are those of a point on it.</summary>
    internal bool Holds(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        if (x.Length != Width || y.Length != Width)
        {
            return false;
        }

        var (horizontal, vertical) = (Number(x), Number(y));
        return horizontal < prime && vertical < prime && vertical * vertical % prime == RightSide(horizontal);
    }

    /// <summary>Finds the y of a compressed point (SEC 1 section 2.3.4): the header 2 or 3, and x. Null when there is none.</summary>
    internal byte[]? Decompress(ReadOnlySpan<byte> point)
    {
        if (point.Length != Width + 1 || point[0] is not (2 or 3))
        {
            return null;
        }

        var x = Number(point[1..]);
        if (x >= prime)
        {
            return null;
        }

        // The primes of these curves are 3 modulo 4, where a root is a power.
        var square = RightSide(x);
        var root = BigInteger.ModPow(square, (prime + 1) / 4, prime);
        if (root.IsZero || root * root % prime != square)
        {
            return null;
        }

        return Bytes(root.IsEven == (point[0] == 2) ? root : prime - root);
    }

    /// <summary>Whether the bytes can be a private key: a number from 1 to the order of the curve, not included.</summary>
    internal bool IsScalar(ReadOnlySpan<byte> scalar) => scalar.Length == Width && Number(scalar) is { IsZero: false } d && d < order;

    private static BigInteger Hex(string hex) => BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private BigInteger RightSide(BigInteger x) => (((x * x % prime) + a) * x + b) % prime;

    private byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[Width];
        var length = number.GetByteCount(isUnsigned: true);
        number.TryWriteBytes(bytes.AsSpan(Width - length), out _, isUnsigned: true, isBigEndian: true);
        return bytes;
    }
}
