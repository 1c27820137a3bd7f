using Aloi.Platform.Drawing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Settings;

/// <summary>Makes a logo of an uploaded file: a PNG as it is, without what does not show; an SVG cleaned, then drawn.</summary>
internal sealed class LogoReader(IDrawing drawing)
{
    private const int Width = 640;
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47];

    public async Task<Outcome<byte[]>> ReadAsync(byte[] file, CancellationToken cancellation)
    {
        if (file.AsSpan().StartsWith(Png))
        {
            return PictureCheck.Png(file);
        }

        var cleaned = SvgCleaner.Clean(file);
        if (!cleaned.Succeeded)
        {
            return Outcome<byte[]>.Refused(cleaned.Problems);
        }

        return await drawing.PngAsync(cleaned.Value, Width, cancellation) is { } drawn ? drawn : OrganisationsProblems.LogoNotDrawn.With();
    }
}
