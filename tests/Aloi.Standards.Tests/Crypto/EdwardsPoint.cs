using System.Numerics;

namespace Aloi.Standards.Tests.Crypto;

/// <summary>The curve edwards25519 in plain large integers (RFC 8032 section 5.1), to check constants against the mathematics.</summary>
internal static class EdwardsPoint
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));

    public static bool HasSmallOrder(ReadOnlySpan<byte> encoding)
    {
        var y = new BigInteger(encoding, isUnsigned: true);
        return XOf(y) is { } x && IsNeutral(TimesEight((x, y)));
    }

    /// <summary>The number of different y among all points whose eightfold is neutral, counted from one point of order eight.</summary>
    public static int SmallOrderCoordinates()
    {
        var y = new BigInteger(Convert.FromHexString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), isUnsigned: true);
        (BigInteger X, BigInteger Y) generator = (XOf(y)!.Value, y);
        (BigInteger X, BigInteger Y) point = (0, 1);
        var seen = new HashSet<BigInteger>();
        var points = 0;
        do
        {
            seen.Add(point.Y);
            point = Add(point, generator);
            points++;
        } while (!IsNeutral(point));

        points.ShouldBe(8);
        return seen.Count;
    }

    private static BigInteger? XOf(BigInteger y)
    {
        var square = Mod((y * y - 1) * Inverse(D * y * y + 1));
        var root = BigInteger.ModPow(square, (P + 3) / 8, P);
        root = Mod(root * root) == square ? root : Mod(root * BigInteger.ModPow(2, (P - 1) / 4, P));
        return Mod(root * root) == square ? root : null;
    }

    private static (BigInteger X, BigInteger Y) TimesEight((BigInteger X, BigInteger Y) point)
    {
        for (var i = 0; i < 3; i++)
        {
            point = Add(point, point);
        }

        return point;
    }

    private static (BigInteger X, BigInteger Y) Add((BigInteger X, BigInteger Y) a, (BigInteger X, BigInteger Y) b)
    {
        var product = D * a.X * b.X * a.Y * b.Y;
        return (Mod((a.X * b.Y + a.Y * b.X) * Inverse(1 + product)), Mod((a.Y * b.Y + a.X * b.X) * Inverse(1 - product)));
    }

    private static bool IsNeutral((BigInteger X, BigInteger Y) point) => point is { X.IsZero: true, Y.IsOne: true };

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Mod(value), P - 2, P);

    private static BigInteger Mod(BigInteger value) => ((value % P) + P) % P;
}
