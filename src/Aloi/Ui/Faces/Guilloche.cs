using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aloi.Ui.Faces;

/// <summary>
/// The engraved rosette of a certificate: a closed curve whose turns and depth follow from a text, so that every proof has a pattern of
/// its own and the same proof always the same one. It is an ornament and no security feature.
/// </summary>
public static class Guilloche
{
    private const int Steps = 720;
    private const double Middle = 100;

    /// <summary>Path data within a square of 200.</summary>
    public static string Path(string text)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var (petals, turns) = (7 + (seed[0] % 6), 3 + (seed[1] % 4));
        var depth = 16 + (seed[2] % 12);
        var path = new StringBuilder(Steps * 12);
        for (var step = 0; step < Steps; step++)
        {
            var angle = 2 * Math.PI * turns * step / Steps;
            var radius = 68 + (depth * Math.Sin(angle * ((petals * turns) + 1) / turns));
            path.Append(step == 0 ? 'M' : 'L').Append(Place(Middle + (radius * Math.Cos(angle))));
            path.Append(' ').Append(Place(Middle + (radius * Math.Sin(angle))));
        }

        return path.Append('Z').ToString();
    }

    private static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
