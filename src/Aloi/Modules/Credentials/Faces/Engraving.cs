using System.Globalization;
using Aloi.Platform.Drawing;

namespace Aloi.Modules.Credentials.Faces;

/// <summary>The turned lines of a certificate. Their pattern is drawn from the proof's own digest: no two proofs have the same.</summary>
internal static class Engraving
{
    /// <summary>A rosette on a field of 400 by 400, as one path.</summary>
    public static string Rosette(string digest)
    {
        var seed = digest.Chunk(2).Take(6).Select(c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        var outer = Ornaments.Guilloche(200, 200, 132 + (seed[0] % 12), 192, 14 + (seed[1] % 12), 6, 360);
        var middle = Ornaments.Guilloche(200, 200, 84, 138 + (seed[2] % 10), 8 + (seed[3] % 9), 5, 300);
        var inner = Ornaments.Guilloche(200, 200, 30, 92, 5 + (seed[4] % 6), 4 + (seed[5] % 3), 240);
        return outer + middle + inner;
    }

    /// <summary>A small rosette for the corners of a sheet, around the origin.</summary>
    public static string Corner() =>
        Ornaments.Guilloche(0, 0, 52, 90, 24, 5, 288)
        + Ornaments.Guilloche(0, 0, 24, 58, 14, 4, 240)
        + Ornaments.Guilloche(0, 0, 6, 28, 8, 3, 160);

    /// <summary>One period of a band of turned lines, 48 long and 28 high.</summary>
    public static string Wave { get; } =
        string.Concat(
            Enumerable
                .Range(0, 6)
                .Select(line =>
                    string.Concat(
                        Enumerable
                            .Range(0, 25)
                            .Select(i =>
                            {
                                var y = 14 + (12 * Math.Sin((2 * Math.PI * i / 24) + (2 * Math.PI * line / 6)));
                                return $"{(i == 0 ? 'M' : 'L')}{Svg.N(i * 2)} {Svg.N(y)}";
                            })
                    )
                )
        );
}
