namespace Aloi.Standards.Crypto;

/// <summary>Encodings that OpenSSL would take as a public key although no honest key generation makes them.</summary>
internal static class WeakPoints
{
    /// <summary>The y-coordinates, below the prime, of the eight points of small order of edwards25519; the sign of x is left out.</summary>
    internal static readonly byte[][] SmallOrder =
    [
        Convert.FromHexString("0000000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("0100000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        Convert.FromHexString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        Convert.FromHexString("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    ];

    internal static bool IsWeak(ReadOnlySpan<byte> key) => IsNotBelowPrime(key) || HasSmallOrder(key);

    // The prime is 2^255 - 19: in little endian ed ff … ff 7f.
    private static bool IsNotBelowPrime(ReadOnlySpan<byte> key) =>
        (key[31] & 0x7f) == 0x7f && key[0] >= 0xed && key[1..31].IndexOfAnyExcept((byte)0xff) < 0;

    private static bool HasSmallOrder(ReadOnlySpan<byte> key)
    {
        foreach (var point in SmallOrder)
        {
            if (key[..31].SequenceEqual(point.AsSpan(0, 31)) && (key[31] & 0x7f) == point[31])
            {
                return true;
            }
        }

        return false;
    }
}
