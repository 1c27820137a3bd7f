using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Drawing;
using Aloi.Platform.Json;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>The badge of a draft: drawn from its template, or what was uploaded, cleaned of what no picture needs.</summary>
internal sealed class DraftPicture(IDrawing drawing)
{
    public const int LargestUpload = 4 * 1024 * 1024;
    private const int Width = 600;

    /// <summary>The badge as SVG, for previews.</summary>
    public static string Svg(DraftBadge badge, string name) =>
        BadgeTemplates.Draw(new BadgeDesign(badge.Template, badge.Palette, badge.Icon, badge.Title.Length > 0 ? badge.Title : name));

    /// <summary>An uploaded PNG or SVG as a PNG that is safe to keep and to sign.</summary>
    public async Task<Outcome<byte[]>> TakeAsync(ReadOnlyMemory<byte> upload, CancellationToken cancellation)
    {
        if (upload.Length > LargestUpload)
        {
            return DraftsProblems.PictureTooLarge.With(LargestUpload / (1024 * 1024));
        }

        if (!LooksLikeSvg(upload.Span))
        {
            return PictureCheck.Png(upload);
        }

        var svg = SvgCleaner.Clean(upload);
        if (!svg.Succeeded)
        {
            return Outcome<byte[]>.Refused(svg.Problems);
        }

        return await drawing.PngAsync(svg.Value, Width, cancellation) is { } png ? png : DraftsProblems.CannotDraw.With();
    }

    public async Task<Outcome<MadePicture>> MakeAsync(OpenDraft draft, CancellationToken cancellation)
    {
        var badge = draft.Content.Badge;
        return badge.Source switch
        {
            BadgeSource.None => new MadePicture(null),
            BadgeSource.Link => new MadePicture(new AchievementImage.Link(badge.Link)),
            BadgeSource.Upload => new MadePicture(Png(draft.Row.Image!)),
            _ => await drawing.PngAsync(Svg(badge, draft.Content.Name), Width, cancellation) is { } drawn
                ? new MadePicture(Png(drawn))
                : DraftsProblems.CannotDraw.With().At(new Location(Field: "badge")),
        };
    }

    private static AchievementImage.Png Png(byte[] content) => new(ContentDigest.Of(content), content);

    /// <summary>A picture that begins as text and names the element is treated as a drawing; the cleaner decides whether it is one.</summary>
    private static bool LooksLikeSvg(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 4_096)].IndexOf("<svg"u8) >= 0;
}

/// <param name="Image">Null when the badge has no picture.</param>
internal sealed record MadePicture(AchievementImage? Image);
