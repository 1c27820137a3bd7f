using System.Text;

namespace Aloi.Platform.Drawing;

/// <summary>What engravers have always put around a mark: turned lines, beads, scallops, stars.</summary>
internal static class Ornaments
{
    /// <summary>Guilloche: interlaced waves that run around a centre between two radii.</summary>
    public static string Guilloche(double cx, double cy, double inner, double outer, int waves, int lines, int points = 240)
    {
        var (middle, swing) = ((inner + outer) / 2, (outer - inner) / 2);
        var path = new StringBuilder();
        for (var line = 0; line < lines; line++)
        {
            var phase = 2 * Math.PI * line / lines;
            for (var i = 0; i < points; i++)
            {
                var angle = 2 * Math.PI * i / points;
                var radius = middle + (swing * Math.Sin((waves * angle) + phase));
                path.Append(i == 0 ? 'M' : 'L').Append(At(cx, cy, radius, angle));
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    /// <summary>A row of beads on a circle.</summary>
    public static string Beads(double cx, double cy, double radius, int count, double size)
    {
        var path = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var angle = 2 * Math.PI * i / count;
            var (x, y) = (cx + (radius * Math.Sin(angle)), cy - (radius * Math.Cos(angle)));
            var (r, across) = (Svg.N(size), Svg.N(2 * size));
            path.Append(string.Concat($"M{Svg.N(x - size)} {Svg.N(y)}a{r} {r} 0 1 0 {across} 0", $"a{r} {r} 0 1 0 -{across} 0Z"));
        }

        return path.ToString();
    }

    /// <summary>A disc whose edge swings out and in, as of a seal.</summary>
    public static string Scalloped(double cx, double cy, double radius, int lobes, double depth)
    {
        var points = lobes * 12;
        var path = new StringBuilder();
        for (var i = 0; i < points; i++)
        {
            var angle = 2 * Math.PI * i / points;
            path.Append(i == 0 ? 'M' : 'L').Append(At(cx, cy, radius + (depth * Math.Cos(lobes * angle)), angle));
        }

        return path.Append('Z').ToString();
    }

    /// <summary>Rays between two radii.</summary>
    public static string Rays(double cx, double cy, double inner, double outer, int count)
    {
        var path = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var angle = 2 * Math.PI * i / count;
            path.Append('M').Append(At(cx, cy, inner, angle)).Append('L').Append(At(cx, cy, outer, angle));
        }

        return path.ToString();
    }

    public static string Star(double cx, double cy, double radius, int points = 5, double waist = 0.42)
    {
        var corners = Enumerable
            .Range(0, points * 2)
            .Select(i =>
            {
                var angle = Math.PI * i / points;
                var r = i % 2 == 0 ? radius : radius * waist;
                return (cx + (r * Math.Sin(angle)), cy - (r * Math.Cos(angle)));
            });
        return Svg.Polygon([.. corners]);
    }

    /// <summary>A regular figure with a corner on top.</summary>
    public static string Regular(double cx, double cy, double radius, int corners, double turn = 0) =>
        Svg.Polygon([
            .. Enumerable
                .Range(0, corners)
                .Select(i => (2 * Math.PI * i / corners) + turn)
                .Select(a => (cx + (radius * Math.Sin(a)), cy - (radius * Math.Cos(a)))),
        ]);

    private static string At(double cx, double cy, double radius, double angle) =>
        $"{Svg.N(cx + (radius * Math.Sin(angle)))} {Svg.N(cy - (radius * Math.Cos(angle)))}";
}
