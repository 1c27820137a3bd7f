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
        var body = withdrawn ? Withdrawn(proof, language) : Standing(proof, language);
        return $"""<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="627" viewBox="0 0 1200 627">{Ground()}{Badge(withdrawn ? null : badge)}{body}{Mark()}</svg>""";
    }

    private static string Ground() =>
        $"""<rect width="1200" height="627" fill="#faf7f0"/><g opacity="0.5" fill="none" stroke="{Gold}" stroke-width="1">{Svg.Path(Ornaments.Guilloche(266, 313, 226, 292, 32, 5, 384), "stroke-opacity=\"0.55\"")}</g><rect x="16" y="16" width="1168" height="595" fill="none" stroke="{Gold}" stroke-width="2"/><rect x="24" y="24" width="1152" height="579" fill="none" stroke="{Gold}" stroke-width="0.8"/>""";

    private static string Badge(byte[]? badge) =>
        badge is null
            ? $"""<circle cx="266" cy="313" r="150" fill="none" stroke="{Gold}" stroke-width="3"/>"""
            : $"""<image x="76" y="123" width="380" height="380" href="data:image/png;base64,{Convert.ToBase64String(badge)}"/>""";

    private static string Standing(ProofDossier proof, Language language)
    {
        var (lines, size) = Lettering.Fit(proof.Title, (590, 210), 66);
        var text = "";
        var y = 128 + size;
        foreach (var line in lines)
        {
            text += Serif(line, y, size, Ink);
            y += size * 1.12;
        }

        if (proof.Badge.Holder.Name is { } name)
        {
            text += Sans(Lettering.Shortened(name, 38), y + 26, 36, 600, Ink);
            y += 56;
        }

        text += Sans(Lettering.Shortened(TextCatalog.Get(language, "proof.card.issuer", proof.Issuer), 52), y + 26, 27, 400, Quiet);
        return proof.Awarded is { } day
            ? text + Sans(TextCatalog.Get(language, "proof.card.on", Spoken.Day(language, day)), y + 66, 27, 400, Quiet)
            : text;
    }

    private static string Withdrawn(ProofDossier proof, Language language) =>
        Serif(TextCatalog.Get(language, "proof.card.withdrawn"), 270, 56, Ink)
        + Sans(Lettering.Shortened(proof.Title, 40), 330, 30, 400, Quiet)
        + Sans(Lettering.Shortened(TextCatalog.Get(language, "proof.card.issuer", proof.Issuer), 44), 374, 27, 400, Quiet);

    /// <summary>The mark of the house, struck small.</summary>
    private static string Mark() =>
        $"""<g transform="translate(524 530) scale(0.62)"><path d="M32 3 58 18v28L32 61 6 46V18z" fill="#1c2434"/><path d="M32 10 52 21.5v21L32 54 12 42.5v-21z" fill="none" stroke="{Gold}" stroke-width="2.5"/><path d="M21 45 32 18l11 27m-18-9h14" fill="none" stroke="#faf7f0" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></g><text x="574" y="559" font-family="Spectral" font-weight="600" font-size="26" {Ink}>Aloi</text>""";

    private static string Serif(string text, double y, double size, string paint) =>
        $"""<text x="524" y="{Svg.N(y)}" font-family="Spectral" font-weight="600" font-size="{Svg.N(size)}" {paint}>{Svg.Text(text)}</text>""";

    private static string Sans(string text, double y, double size, int weight, string paint) =>
        $"""<text x="524" y="{Svg.N(y)}" font-family="Inter" font-weight="{weight}" font-size="{Svg.N(size)}" {paint}>{Svg.Text(text)}</text>""";
}
