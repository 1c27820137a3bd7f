namespace Aloi.Platform.Drawing;

/// <summary>Marks as a punch leaves them in metal.</summary>
internal static class PunchShapes
{
    /// <summary>A plate with cut corners, the form of a guarantee mark.</summary>
    public static string Hallmark(Strike s) =>
        Svg.Path(Plate(28, 130), Strike.Metal)
        + Svg.Path(Plate(46, 122), Strike.Ground)
        + Svg.Path(Plate(70, 112), s.Line(2.5, 0.9))
        + Svg.Path(Plate(80, 108), s.Line(1, 0.6))
        + Svg.Path(Plate(49, 121), Strike.Edge(2))
        + Corners(s)
        + s.Sign(400, 270, 230)
        + Rule(s, 438, 150)
        + Lettering.Lines(s.Title, 400, 564, (500, 196), 76, s.Bright);

    /// <summary>A lozenge, the form of a French maker's mark.</summary>
    public static string Lozenge(Strike s) =>
        Svg.Path(Diamond(388), Strike.Metal)
        + Svg.Path(Diamond(364), Strike.Ground)
        + Svg.Path(Diamond(336), s.Line(2.5, 0.9))
        + Svg.Path(Diamond(322), s.Line(1, 0.6))
        + Svg.Path(Diamond(361), Strike.Edge(2))
        + Svg.Path(Ornaments.Star(400, 128, 18), s.Gold)
        + Svg.Path(Ornaments.Star(400, 672, 18), s.Gold)
        + s.Sign(400, 262, 170)
        + Rule(s, 378, 130)
        + Lettering.Lines(s.Title, 400, 480, (390, 150), 60, s.Bright);

    public static string Hexagon(Strike s) =>
        Svg.Path(Ornaments.Regular(400, 400, 384, 6), Strike.Metal)
        + Svg.Path(Ornaments.Regular(400, 400, 362, 6), Strike.Ground)
        + Svg.Path(Ornaments.Regular(400, 400, 334, 6), s.Line(3, 0.95))
        + Svg.Path(Ornaments.Regular(400, 400, 322, 6), s.Line(1, 0.6))
        + Svg.Path(Ornaments.Regular(400, 400, 359, 6), Strike.Edge(2))
        + s.Sign(400, 256, 196)
        + Rule(s, 398, 150)
        + Lettering.Lines(s.Title, 400, 514, (490, 186), 68, s.Bright)
        + Svg.Path(Ornaments.Star(400, 650, 16), s.Gold);

    public static string Shield(Strike s) =>
        Svg.Path(Heraldic(0), Strike.Metal)
        + Svg.Path(Heraldic(20), Strike.Ground)
        + Svg.Path(Heraldic(42), s.Line(2.5, 0.9))
        + Svg.Path(Heraldic(23), Strike.Edge(2))
        + Svg.Path("M123 276H677V286H123Z", Strike.Metal)
        + Svg.Path("M121 294H679", s.Line(1.5, 0.6))
        + Lettering.Lines(s.Title, 400, 184, (510, 158), 68, s.Bright)
        + s.Sign(400, 456, 240)
        + Svg.Path(Ornaments.Star(400, 664, 20), s.Gold)
        + Svg.Path(Ornaments.Star(346, 636, 12), s.Gold)
        + Svg.Path(Ornaments.Star(454, 636, 12), s.Gold);

    /// <summary>Two lines with a small lozenge between them.</summary>
    public static string Rule(Strike s, double y, double half) =>
        Svg.Path($"M{Svg.N(400 - half)} {Svg.N(y)}H{Svg.N(382)}M{Svg.N(418)} {Svg.N(y)}H{Svg.N(400 + half)}", s.Line(2.5, 0.9))
        + Svg.Path(Svg.Polygon((400, y - 10), (410, y), (400, y + 10), (390, y)), s.Gold);

    private static string Plate(double inset, double cut) =>
        Svg.Polygon(
            (inset + cut, inset),
            (800 - inset - cut, inset),
            (800 - inset, inset + cut),
            (800 - inset, 800 - inset - cut),
            (800 - inset - cut, 800 - inset),
            (inset + cut, 800 - inset),
            (inset, 800 - inset - cut),
            (inset, inset + cut)
        );

    private static string Diamond(double half) => Svg.Polygon((400, 400 - half), (400 + half, 400), (400, 400 + half), (400 - half, 400));

    private static string Heraldic(double d) =>
        $"M{Svg.N(80 + d)} {Svg.N(48 + d)}H{Svg.N(720 - d)}V{Svg.N(380)}C{Svg.N(720 - d)} {Svg.N(580 - (d * 0.4))} {Svg.N(560)} {Svg.N(700 - (d * 0.8))} 400 {Svg.N(768 - (d * 1.1))}"
        + $"C{Svg.N(240)} {Svg.N(700 - (d * 0.8))} {Svg.N(80 + d)} {Svg.N(580 - (d * 0.4))} {Svg.N(80 + d)} 380Z";

    private static string Corners(Strike s) =>
        string.Concat(
            new (double X, double Y)[] { (160, 160), (640, 160), (160, 640), (640, 640) }.Select(c =>
                Svg.Path(Ornaments.Star(c.X, c.Y, 15, 4, 0.36), s.Gold)
            )
        );
}
