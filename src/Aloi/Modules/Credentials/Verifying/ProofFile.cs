using System.Text;
using Aloi.Platform.Problems;
using Aloi.Standards.Baking;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>What was found in a file: a document, or the address of one, which pictures of Open Badges 2 carry.</summary>
internal readonly record struct OpenedProof(ReadOnlyMemory<byte> Document, Uri? Address = null);

/// <summary>From whatever somebody has in hand to the document in it: JSON, or a badge as PNG or SVG.</summary>
internal static class ProofFile
{
    public const int MostBytes = 5 * 1024 * 1024;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<OpenedProof> Open(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return VerifyingProblems.TooLarge.With(MostBytes / (1024 * 1024));
        }

        var text = WithoutMark(bytes).AsSpan().Trim(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return VerifyingProblems.Nothing.With();
        }

        return bytes.AsSpan().StartsWith(Png) ? FromPicture(bytes)
            : text.StartsWith("%PDF"u8) ? VerifyingProblems.Pdf.With()
            : text[0] == (byte)'<' ? FromMarkup(bytes, text)
            : LooksLikeDocument(text) ? new OpenedProof(bytes)
            : VerifyingProblems.NotAProof.With();
    }

    /// <summary>An object, or a compact JWS; what is in it is the verifier's to judge.</summary>
    private static bool LooksLikeDocument(ReadOnlySpan<byte> text) => text[0] is (byte)'{' or (byte)'[' || text.StartsWith("eyJ"u8);

    private static Outcome<OpenedProof> FromMarkup(byte[] bytes, ReadOnlySpan<byte> text)
    {
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 512)]);
        return
            start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? VerifyingProblems.WebPage.With()
            : FromPicture(bytes);
    }

    private static Outcome<OpenedProof> FromPicture(byte[] bytes) =>
        BadgePicture.Unbake(bytes) switch
        {
            { Format: BakedFormat.OpenBadges2Url, Text: { } text } when Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) =>
                new OpenedProof(default, address),
            { Text: { } text } => new OpenedProof(Encoding.UTF8.GetBytes(text)),
            { Problem: BakingProblem.NoCredential } => VerifyingProblems.NoCredential.With(),
            { Problem: BakingProblem.SeveralCredentials } => VerifyingProblems.SeveralCredentials.With(),
            { Problem: BakingProblem.NotSvg or BakingProblem.UnknownPicture } => VerifyingProblems.NotAProof.With(),
            _ => VerifyingProblems.Damaged.With(),
        };

    private static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
}
