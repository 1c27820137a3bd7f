using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Credentials.Public;
using Aloi.Platform;
using Aloi.Platform.Drawing;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Credentials.Faces;

/// <summary>The pictures of a proof. Without a drawing process the badge's own PNG stands in, and where there is none a plain one.</summary>
internal sealed class ProofPictures(IDrawing drawing, IAchievements achievements)
{
    private const int BadgeWidth = 800;
    private static readonly byte[] PlainCard = Embedded("plain-card.png");

    /// <summary>1200 by 627, as networks show it under a shared link.</summary>
    public async Task<byte[]> CardAsync(ProofDossier proof, Language language, CancellationToken cancellation)
    {
        var badge = await BadgePngAsync(proof, cancellation);
        var svg = PreviewCard.Draw(proof, badge, language);
        return await drawing.PngAsync(svg, PreviewCard.Width, cancellation) ?? PlainCard;
    }

    /// <summary>The badge alone; null when it would have to be drawn and cannot be.</summary>
    public async Task<byte[]?> BadgePngAsync(ProofDossier proof, CancellationToken cancellation) =>
        await OwnPngAsync(proof, cancellation)
        ?? await drawing.PngAsync(DefaultBadge.Draw(proof.Kind, proof.Title), BadgeWidth, cancellation);

    /// <summary>The badge as SVG: drawn by us, or the achievement's PNG in a frame of SVG.</summary>
    public async Task<string> BadgeAsync(ProofDossier proof, CancellationToken cancellation) =>
        await OwnPngAsync(proof, cancellation) is { } png
            ? $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><title>{Svg.Text(proof.Title)}</title><image width="800" height="800" href="data:image/png;base64,{Convert.ToBase64String(png)}"/></svg>"""
            : DefaultBadge.Draw(proof.Kind, proof.Title);

    private async Task<byte[]?> OwnPngAsync(ProofDossier proof, CancellationToken cancellation)
    {
        if (proof.PicturePath?.Split('/') is not ["", _, var id, var number, _])
        {
            return null;
        }

        var version = await achievements.FindAsync(
            PublicId.Parse(id, null),
            int.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
            cancellation
        );
        return version?.Content.Achievement.Image is AchievementImage.Png png ? png.Content.ToArray() : null;
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(ProofPictures).Assembly.GetManifestResourceStream($"Aloi.Modules.Credentials.Faces.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
