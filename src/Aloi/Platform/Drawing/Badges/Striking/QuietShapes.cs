namespace Aloi.Platform.Drawing;

/// <summary>Badges that hardly raise their voice.</summary>
internal static class QuietShapes
{
    /// <summary>An oval shaded by engraved lines.</summary>
    public static string Cameo(Strike s) =>
        Oval(300, 384, Strike.Metal)
        + Oval(284, 368, Strike.Ground)
        + $"""<clipPath id="oval"><ellipse cx="400" cy="400" rx="262" ry="346"/></clipPath><g clip-path="url(#oval)">{Svg.Path(Hatching(), s.Line(1.2, 0.32))}</g>"""
        + Oval(262, 346, s.Line(2.5, 0.9))
        + Oval(281, 365, Strike.Edge(2))
        + s.Sign(400, 286, 210)
        + PunchShapes.Rule(s, 436, 120)
        + Lettering.Lines(s.Title, 400, 546, (410, 176), 64, s.Bright);

    /// <summary>A stamp: perforated edge, a thin frame, much air.</summary>
    public static string Stamp(Strike s) =>
        Svg.Path(Perforated(), $"fill=\"{s.Palette.Bright}\" stroke=\"{s.Palette.Metal}\" stroke-opacity=\"0.7\" stroke-width=\"2\"")
        + Svg.Path("M118 78H682V722H118Z", Strike.Ground)
        + Svg.Path("M134 94H666V706H134Z", s.Line(2, 0.9))
        + Svg.Path("M143 103H657V697H143Z", s.Line(0.8, 0.6))
        + Svg.Path(Ornaments.Guilloche(400, 320, 150, 190, 30, 5, 420), s.Line(1, 0.6))
        + s.Sign(400, 320, 190)
        + PunchShapes.Rule(s, 540, 160)
        + Lettering.Lines(s.Title, 400, 622, (480, 130), 58, s.Bright);

    private static string Oval(double rx, double ry, string paint) =>
        $"""<ellipse cx="400" cy="400" rx="{Svg.N(rx)}" ry="{Svg.N(ry)}" {paint}/>""";

    private static string Hatching() => string.Concat(Enumerable.Range(0, 88).Select(i => $"M120 {Svg.N(48 + (i * 8))}H680"));

    /// <summary>A sheet whose four sides are rows of half holes.</summary>
    private static string Perforated()
    {
        const int across = 16;
        const int down = 18;
        const double step = 40;
        var right = string.Concat(Enumerable.Repeat($"h{Svg.N(step * 0.4)}a8 8 0 0 0 {Svg.N(step * 0.6)} 0", across));
        var bottom = string.Concat(Enumerable.Repeat($"v{Svg.N(step * 0.4)}a8 8 0 0 0 0 {Svg.N(step * 0.6)}", down));
        var left = string.Concat(Enumerable.Repeat($"h{Svg.N(-step * 0.4)}a8 8 0 0 0 {Svg.N(-step * 0.6)} 0", across));
        var top = string.Concat(Enumerable.Repeat($"v{Svg.N(-step * 0.4)}a8 8 0 0 0 0 {Svg.N(-step * 0.6)}", down));
        return $"M80 40{right}{bottom}{left}{top}Z";
    }
}
