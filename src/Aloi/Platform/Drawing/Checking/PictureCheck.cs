using Aloi.Platform.Drawing.Checking;
using Aloi.Platform.Problems;
using Aloi.Standards.Baking;

namespace Aloi.Platform.Drawing;

/// <summary>Whether an uploaded picture may become a badge. Its size is judged by its header, before anything is decoded.</summary>
public static class PictureCheck
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int LongestSide = 4096;
    public const int MostPixels = 16_000_000;

    /// <summary>The picture without anything that does not show, or why it is refused.</summary>
    public static Outcome<byte[]> Png(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
        {
            return DrawingProblems.Empty.With();
        }

        // The header counts before the weight: « reduce it » helps more than « too heavy », and a picture of that many pixels is never read.
        if (Refusal(PngBaking.Unbake(file.Span).Problem) is { } refused)
        {
            return refused;
        }

        var header = PngFile.Header(file.Span);
        if (header.Width > LongestSide || header.Height > LongestSide || (long)header.Width * header.Height > MostPixels)
        {
            return DrawingProblems.TooManyPixels.With(header.Width, header.Height, LongestSide, MostPixels / 1_000_000);
        }

        if (file.Length > MostBytes)
        {
            return DrawingProblems.TooHeavy.With(MostBytes / 1024);
        }

        var stripped = PngFile.Stripped(file.Span);
        return header.IsPossible && PngFile.HoldsItsPicture(stripped, header) ? stripped : DrawingProblems.Damaged.With();
    }

    /// <summary>A badge's picture is sound when the one thing wrong with it is that no credential is inside.</summary>
    private static Problem? Refusal(BakingProblem? structure) =>
        structure switch
        {
            BakingProblem.NoCredential => null,
            BakingProblem.NotPng => DrawingProblems.NotPng.With(),
            BakingProblem.TooLarge => DrawingProblems.TooHeavy.With(MostBytes / 1024),
            null
            or BakingProblem.SeveralCredentials
            or BakingProblem.Compressed
            or BakingProblem.MalformedChunk
            or BakingProblem.CredentialSize => DrawingProblems.AlreadyBaked.With(),
            _ => DrawingProblems.Damaged.With(),
        };
}
