using System.Text;
using Aloi.Platform.Problems;
using Aloi.Standards.Baking;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>From whatever somebody has in hand to the document in it: JSON, or a badge as PNG or SVG.</summary>
internal static class ProofFile
{
    public const int MostBytes = 5 * 1024 * 1024;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<ReadOnlyMemory<byte>> Open(byte[] bytes)
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

        return bytes.AsSpan().StartsWith(Png) ? FromPng(bytes)
            : text.StartsWith("%PDF"u8) ? VerifyingProblems.Pdf.With()
            : text[0] == (byte)'<' ? FromMarkup(bytes, text)
            : LooksLikeDocument(text) ? (ReadOnlyMemory<byte>)bytes
            : VerifyingProblems.NotAProof.With();
    }

    /// <summary>An object, or a compact JWS; what is in it is the verifier's to judge.</summary>
    private static bool LooksLikeDocument(ReadOnlySpan<byte> text) => text[0] is (byte)'{' or (byte)'[' || text.StartsWith("eyJ"u8);

    private static Outcome<ReadOnlyMemory<byte>> FromPng(byte[] bytes)
    {
        var result = PngBaking.Unbake(bytes);
        return result switch
        {
            { Text: { } text, Generation: BakedGeneration.OpenBadges3 } => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text),
            { Text: not null } => VerifyingProblems.OlderBadge.With(),
            { Problem: BakingProblem.NoCredential } => VerifyingProblems.NoCredential.With(),
            { Problem: BakingProblem.SeveralCredentials } => VerifyingProblems.SeveralCredentials.With(),
            _ => VerifyingProblems.Damaged.With(),
        };
    }

    private static Outcome<ReadOnlyMemory<byte>> FromMarkup(byte[] bytes, ReadOnlySpan<byte> text)
    {
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 512)]);
        return
            start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? VerifyingProblems.WebPage.With()
            : BakedSvg.Open(bytes);
    }

    private static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
}
