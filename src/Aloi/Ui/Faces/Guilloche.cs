using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aloi.Ui.Faces;

/// <summary>
/// The engraved ring of a certificate: waves that cross each other, whose number and depth follow from a text, so that every proof has a
/// pattern of its own and the same proof always the same one. It is an ornament and no security feature.
/// </summary>
public static class Guilloche
{
    private const int Steps = 216;
    private const int Waves = 5;
    private const double Middle = 100;

    /// <summary>Path data within a square of 200; the middle stays free for words.</summary>
    public static string Path(string text)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var (petals, depth) = (11 + (seed[0] % 9), 9 + (seed[1] % 6));
        var path = new StringBuilder(Steps * Waves * 11);
        for (var wave = 0; wave < Waves; wave++)
        {
            for (var step = 0; step < Steps; step++)
            {
                var angle = 2 * Math.PI * step / Steps;
                var radius = 82 + (depth * Math.Sin((petals * angle) + (2 * Math.PI * wave / Waves)));
                path.Append(step == 0 ? 'M' : 'L').Append(Place(Middle + (radius * Math.Cos(angle))));
                path.Append(' ').Append(Place(Middle + (radius * Math.Sin(angle))));
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    private static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
