using System.Globalization;

namespace Aloi.Platform.Drawing;

/// <summary>Sets a short text in the room it is given: lines are broken between words and the letters become smaller before anything is cut.</summary>
internal static class Lettering
{
    private const double SerifWidth = 0.49;
    private const double CapitalWidth = 0.74;
    private const double Leading = 1.14;

    /// <summary>Lines centred on a point, in the serif.</summary>
    public static string Lines(string text, double cx, double cy, (double Width, double Height) room, double largest, string paint)
    {
        var (lines, size) = Fit(text, room, largest);
        var leading = size * Leading;
        var first = cy - (leading * (lines.Count - 1) / 2) + (size * 0.33);
        return string.Concat(
            lines.Select(
                (line, i) =>
                    $"""<text x="{Svg.N(cx)}" y="{Svg.N(first + (i * leading))}" font-family="Spectral, Georgia, serif" font-weight="600" font-size="{Svg.N(size)}" text-anchor="middle" {paint}>{Svg.Text(line)}</text>"""
            )
        );
    }

    /// <summary>Capitals of the sans along a path of that length, centred on it.</summary>
    public static string Along(string id, string text, double length, double largest, string paint)
    {
        var capitals = Shortened(text, 44).ToUpper(CultureInfo.GetCultureInfo("fr-FR"));
        var size = Math.Min(largest, length / (CapitalWidth * Math.Max(capitals.Length, 1)));
        return $"""<text font-family="Inter, sans-serif" font-weight="700" font-size="{Svg.N(size)}" letter-spacing="{Svg.N(size * 0.08)}" text-anchor="middle" {paint}><textPath href="#{id}" startOffset="50%">{Svg.Text(capitals)}</textPath></text>""";
    }

    /// <summary>The lines and the size of letters that the room allows; what does not fit at the smallest size ends in an ellipsis.</summary>
    public static (IReadOnlyList<string> Lines, double Size) Fit(string text, (double Width, double Height) room, double largest)
    {
        var smallest = largest * 0.4;
        for (var size = largest; size > smallest; size *= 0.95)
        {
            var lines = Break(text, (int)(room.Width / (SerifWidth * size)));
            if (lines.Count * Leading * size <= room.Height)
            {
                return (lines, size);
            }
        }

        var most = Math.Max(1, (int)(room.Height / (Leading * smallest)));
        var letters = (int)(room.Width / (SerifWidth * smallest));
        var kept = Break(Shortened(text, (int)(letters * most * 0.85)), letters);
        return ([.. kept.Take(most)], smallest);
    }

    public static string Shortened(string text, int length)
    {
        var runes = text.Trim().EnumerateRunes().ToArray();
        return runes.Length <= length ? text.Trim() : string.Concat(runes.Take(Math.Max(1, length - 1))).TrimEnd() + "…";
    }

    /// <summary>Between words where there are any; a word that is longer than a line is cut.</summary>
    private static List<string> Break(string text, int room)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, Math.Max(room, 4))))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int room) =>
        word.Length <= room ? [word] : word.Chunk(room).Select(c => new string(c));
}
