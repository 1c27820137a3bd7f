namespace Aloi.Platform.Drawing;

/// <summary>Medals, seals and rosettes.</summary>
internal static class RoundShapes
{
    /// <summary>A coin with a beaded rim and its legend around it.</summary>
    public static string Medal(Strike s) =>
        Svg.Circle(384, Strike.Metal)
        + Svg.Circle(364, Strike.Ground)
        + Svg.Path(Ornaments.Beads(400, 400, 342, 96, 5.5), s.Gold)
        + Svg.Circle(322, s.Line(1.5, 0.8))
        + Svg.Circle(216, Strike.Rim(6))
        + Svg.Path(Ornaments.Guilloche(400, 400, 176, 208, 36, 4, 432), s.Line(1, 0.55))
        + Svg.Circle(361, Strike.Edge(2))
        + """<path id="legend" d="M151 400A249 249 0 0 1 649 400" fill="none"/>"""
        + Lettering.Along("legend", s.Title, 700, 56, s.Bright)
        + Laurel(s)
        + s.Sign(400, 400, 200, 1.3);

    /// <summary>Turned lines, as on banknotes, around a plain field.</summary>
    public static string Rosette(Strike s) =>
        Svg.Path(Ornaments.Scalloped(400, 400, 372, 24, 12), Strike.Metal)
        + Svg.Path(Ornaments.Scalloped(400, 400, 354, 24, 12), Strike.Ground)
        + Svg.Path(Ornaments.Guilloche(400, 400, 262, 346, 24, 6, 480), s.Line(1.4, 0.85))
        + Svg.Path(Ornaments.Guilloche(400, 400, 282, 328, 48, 4, 576), s.Line(0.9, 0.6))
        + Svg.Circle(262, Strike.Metal)
        + Svg.Circle(252, Strike.Ground)
        + Svg.Circle(238, s.Line(1.5, 0.8))
        + s.Sign(400, 304, 150)
        + PunchShapes.Rule(s, 408, 110)
        + Lettering.Lines(s.Title, 400, 502, (390, 150), 58, s.Bright);

    /// <summary>A seal with two tails of ribbon.</summary>
    public static string Seal(Strike s) =>
        Svg.Path("M262 540 196 790 292 742 356 800 412 560Z", $"fill=\"{s.Palette.Deep}\"")
        + Svg.Path("M538 540 604 790 508 742 444 800 388 560Z", $"fill=\"{s.Palette.Deep}\"")
        + Svg.Path("M262 540 196 790 292 742 356 800 412 560Z", s.Line(3, 0.8))
        + Svg.Path("M538 540 604 790 508 742 444 800 388 560Z", s.Line(3, 0.8))
        + Svg.Path(Ornaments.Scalloped(400, 350, 330, 32, 14), Strike.Metal)
        + Centred(Svg.Circle(296, Strike.Ground) + Svg.Circle(278, s.Line(2, 0.9)) + Svg.Circle(293, Strike.Edge(2)))
        + Centred(
            Svg.Path(
                Ornaments.Rays(400, 400, 300, 316, 120),
                $"fill=\"none\" stroke=\"{s.Palette.Deep}\" stroke-opacity=\"0.35\" stroke-width=\"3\""
            )
        )
        + s.Sign(400, 226, 166)
        + PunchShapes.Rule(s, 340, 120)
        + Lettering.Lines(s.Title, 400, 452, (430, 180), 62, s.Bright);

    /// <summary>A disc with its title on a ribbon.</summary>
    public static string Ribbon(Strike s) =>
        Svg.Circle(366, Strike.Metal)
        + Svg.Circle(348, Strike.Ground)
        + Svg.Circle(326, s.Line(2.5, 0.9))
        + Svg.Path(Ornaments.Rays(400, 400, 226, 312, 144), s.Line(1, 0.45))
        + Svg.Circle(345, Strike.Edge(2))
        + s.Sign(400, 330, 250)
        + Svg.Path("M8 508 112 508 112 656 8 656 52 582Z", $"fill=\"{s.Palette.Deep}\"")
        + Svg.Path("M792 508 688 508 688 656 792 656 748 582Z", $"fill=\"{s.Palette.Deep}\"")
        + Svg.Path("M8 508 112 508 112 656 8 656 52 582Z", s.Line(3))
        + Svg.Path("M792 508 688 508 688 656 792 656 748 582Z", s.Line(3))
        + Svg.Path("M56 478H744V626H56Z", Strike.Metal)
        + Svg.Path("M64 486H736V618H64Z", Strike.Ground)
        + Svg.Path("M76 498H724V606H76Z", s.Line(1.5, 0.7))
        + Lettering.Lines(s.Title, 400, 552, (630, 104), 66, s.Bright)
        + Svg.Path(Ornaments.Star(400, 686, 20), s.Gold)
        + Svg.Path(Ornaments.Star(340, 676, 12), s.Gold)
        + Svg.Path(Ornaments.Star(460, 676, 12), s.Gold);

    /// <summary>Small leaves under the field, where the legend does not go.</summary>
    private static string Laurel(Strike s) =>
        string.Concat(
            Enumerable
                .Range(-5, 11)
                .Select(i =>
                {
                    var angle = i * 9;
                    return i == 0
                        ? Svg.Path(Ornaments.Star(400, 670, 20), s.Gold)
                        : $"""<path d="M0 -17C11 -9 11 9 0 17C-11 9 -11 -9 0 -17Z" transform="rotate({-angle} 400 400) translate(400 670) rotate({(i > 0 ? 58 : -58)})" {s.Gold}/>""";
                })
        );

    private static string Centred(string body) => $"""<g transform="translate(0 -50)">{body}</g>""";
}
