using Aloi.Modules.Credentials.Public;
using Aloi.Platform.Drawing;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Faces;

/// <summary>The card that networks show under a shared link: badge, title, person, issuer, date. Of a withdrawn proof it names nobody.</summary>
internal static class PreviewCard
{
    public const int Width = 1200;
    public const int Height = 627;
    private const string Ink = "fill=\"#1c2434\"";
    private const string Quiet = "fill=\"#555d6d\"";
    private const string Gold = "#b0852c";

    public static string Draw(ProofDossier proof, byte[]? badge, Language language)
    {
        var withdrawn = proof.Standing.IsWithdrawn() || proof.Standing == Standing.Broken;
        var body = withdrawn ? Withdrawn(proof, language) : Shown(proof, language);
        return $"""<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="627" viewBox="0 0 1200 627">{Ground()}{Badge(withdrawn ? null : badge)}{body}{Mark()}</svg>""";
    }

    private static string Ground() =>
        $"""<rect width="1200" height="627" fill="#faf7f0"/><path d="{Ornaments.Guilloche(268, 313, 206, 246, 40, 5, 400)}" fill="none" stroke="{Gold}" stroke-opacity="0.4"/><rect x="16" y="16" width="1168" height="595" fill="none" stroke="{Gold}" stroke-width="2"/><rect x="24" y="24" width="1152" height="579" fill="none" stroke="{Gold}" stroke-width="0.8"/>""";

    private static string Badge(byte[]? badge) =>
        badge is null
            ? $"""<circle cx="268" cy="313" r="150" fill="none" stroke="{Gold}" stroke-width="3"/>"""
            : $"""<image x="84" y="129" width="368" height="368" href="data:image/png;base64,{Convert.ToBase64String(badge)}"/>""";

    private static string Shown(ProofDossier proof, Language language)
    {
        var (lines, size) = Lettering.Fit(proof.Title, (580, 220), 66);
        var rows = lines.Select(line => (Text: line, Size: size, Weight: 0, Paint: Ink, Gap: size * 0.12)).ToList();
        if (proof.Badge.Holder.Name is { } name)
        {
            rows.Add((Lettering.Shortened(name, 36), 38, 600, Ink, 26));
        }

        rows.Add((Lettering.Shortened(TextCatalog.Get(language, "proof.card.issuer", proof.Issuer), 44), 27, 400, Quiet, 26));
        if (proof.Awarded is { } day)
        {
            rows.Add((TextCatalog.Get(language, "proof.card.on", Spoken.Day(language, day)), 27, 400, Quiet, 12));
        }

        return Stacked(rows);
    }

    private static string Withdrawn(ProofDossier proof, Language language) =>
        Stacked([
            (TextCatalog.Get(language, "proof.card.withdrawn"), 56, 0, Ink, 0),
            (Lettering.Shortened(proof.Title, 38), 30, 400, Quiet, 26),
            (Lettering.Shortened(TextCatalog.Get(language, "proof.card.issuer", proof.Issuer), 42), 27, 400, Quiet, 14),
        ]);

    /// <summary>Rows one below the other, in the middle of the card's height. A weight of zero is the serif.</summary>
    private static string Stacked(List<(string Text, double Size, int Weight, string Paint, double Gap)> rows)
    {
        var y = (Height - rows.Sum(r => r.Size + r.Gap)) / 2;
        return string.Concat(
            rows.Select(r =>
            {
                y += r.Gap + r.Size;
                return r.Weight == 0
                    ? Serif(r.Text, y - (r.Size * 0.2), r.Size, r.Paint)
                    : Sans(r.Text, y - (r.Size * 0.2), r.Size, r.Weight, r.Paint);
            })
        );
    }

    /// <summary>The mark of the house, struck small.</summary>
    private static string Mark() =>
        $"""<g transform="translate(1062 540) scale(0.56)"><path d="M32 3 58 18v28L32 61 6 46V18z" fill="#1c2434"/><path d="M32 10 52 21.5v21L32 54 12 42.5v-21z" fill="none" stroke="{Gold}" stroke-width="2.5"/><path d="M21 45 32 18l11 27m-18-9h14" fill="none" stroke="#faf7f0" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></g><text x="1106" y="567" font-family="Spectral" font-weight="600" font-size="25" {Ink}>Aloi</text>""";

    private static string Serif(string text, double y, double size, string paint) =>
        $"""<text x="556" y="{Svg.N(y)}" font-family="Spectral" font-weight="600" font-size="{Svg.N(size)}" {paint}>{Svg.Text(text)}</text>""";

    private static string Sans(string text, double y, double size, int weight, string paint) =>
        $"""<text x="556" y="{Svg.N(y)}" font-family="Inter" font-weight="{weight}" font-size="{Svg.N(size)}" {paint}>{Svg.Text(text)}</text>""";
}
