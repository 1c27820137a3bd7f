using System.Globalization;
using System.Net;
using System.Text;

namespace Aloi.Platform.Drawing;

/// <summary>Small words for writing SVG.</summary>
internal static class Svg
{
    /// <summary>A number as SVG wants it: a point, at most one decimal.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A person's text: no markup, and no character that XML forbids.</summary>
    public static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0x20 && rune.Value is not (>= 0x7F and <= 0x9F) && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return WebUtility.HtmlEncode(clean.ToString());
    }

    /// <summary>A closed figure through points.</summary>
    public static string Polygon(params (double X, double Y)[] points) =>
        "M" + string.Join('L', points.Select(p => $"{N(p.X)} {N(p.Y)}")) + "Z";

    public static string Path(string d, string paint) => $"""<path d="{d}" {paint}/>""";

    public static string Circle(double r, string paint) => $"""<circle cx="400" cy="400" r="{N(r)}" {paint}/>""";
}
