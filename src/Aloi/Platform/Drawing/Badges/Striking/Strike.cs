using System.Globalization;

namespace Aloi.Platform.Drawing;

/// <summary>One badge being struck: its colours, its icon and its title, as the shapes ask for them.</summary>
internal sealed record Strike(BadgePalette Palette, BadgeIcon Icon, string Title)
{
    public const string Ground = "fill=\"url(#ground)\"";
    public const string Metal = "fill=\"url(#metal)\"";

    public string Line(double width, double opacity = 1) =>
        $"fill=\"none\" stroke=\"{Palette.Metal}\" stroke-width=\"{Svg.N(width)}\" stroke-opacity=\"{Fraction(opacity)}\"";

    /// <summary>A rim of metal along a figure.</summary>
    public static string Rim(double width) =>
        $"fill=\"none\" stroke=\"url(#metal)\" stroke-width=\"{Svg.N(width)}\" stroke-linejoin=\"round\"";

    /// <summary>The light on an edge that was struck.</summary>
    public static string Edge(double width) =>
        $"fill=\"none\" stroke=\"#ffffff\" stroke-opacity=\"0.28\" stroke-width=\"{Svg.N(width)}\" stroke-linejoin=\"round\"";

    public string Bright => $"fill=\"{Palette.Bright}\"";

    public string Gold => $"fill=\"{Palette.Metal}\"";

    /// <summary>The sign, as strokes of the bright tone, with a dark twin just below it: struck, not printed.</summary>
    public string Sign(double cx, double cy, double size, double width = 1.5)
    {
        var scale = size / 24;
        return Stroked(cx, cy + 3.5, scale, width, Palette.Deep, 0.55) + Stroked(cx, cy, scale, width, Palette.Bright, 1);
    }

    private string Stroked(double cx, double cy, double scale, double width, string color, double opacity) =>
        $"""<g transform="translate({Svg.N(cx - (12 * scale))} {Svg.N(cy - (12 * scale))}) scale({Fraction(scale)})" fill="none" stroke="{color}" stroke-opacity="{Fraction(opacity)}" stroke-width="{Fraction(width)}" stroke-linecap="round" stroke-linejoin="round">{Icon.Shapes}</g>""";

    public string Definitions =>
        $"""<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{Palette.Ground}"/><stop offset="1" stop-color="{Palette.Deep}"/></linearGradient><linearGradient id="metal" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="{Shade(0.34)}"/><stop offset="0.45" stop-color="{Palette.Metal}"/><stop offset="0.6" stop-color="{Shade(0.2)}"/><stop offset="1" stop-color="{Shade(-0.32)}"/></linearGradient>""";

    /// <summary>The metal, towards white or towards black.</summary>
    private string Shade(double by)
    {
        var channels = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(Palette.Metal.Substring(1 + (2 * i), 2), 16));
        return "#"
            + string.Concat(
                channels
                    .Select(c => (int)(by >= 0 ? c + ((255 - c) * by) : c * (1 + by)))
                    .Select(c => c.ToString("x2", CultureInfo.InvariantCulture))
            );
    }

    private static string Fraction(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
