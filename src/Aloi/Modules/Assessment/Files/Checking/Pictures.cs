using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>
/// Pictures are taken apart and only what shows is written again: no place, no device, no date, no thumbnail, nothing behind the end. Sizes come
/// from headers; nothing is decoded.
/// </summary>
internal static class Pictures
{
    private const int LongestSide = 20_000;
    private const long MostPixels = 120_000_000;

    public static Outcome<byte[]> Clean(FileKind kind, ReadOnlySpan<byte> file)
    {
        var picture =
            kind == FileKind.Jpeg ? JpegPicture.Clean(file)
            : kind == FileKind.Png ? PngPicture.Clean(file)
            : WebpPicture.Clean(file);
        return picture is not { } clean ? FileProblems.Damaged.With()
            : clean.Width > LongestSide || clean.Height > LongestSide || (long)clean.Width * clean.Height > MostPixels
                ? FileProblems.TooManyPixels.With(MostPixels / 1_000_000)
            : clean.Bytes;
    }
}

internal sealed record CleanPicture(byte[] Bytes, int Width, int Height);
