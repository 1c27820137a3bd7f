using System.Buffers;
using System.Text.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// From bytes to JSON, for documents that anyone may have made: bounded in size and depth, without a name written twice (RFC 8259, section
/// 4, leaves open what that means), and with texts that are Unicode.
/// </summary>
internal static class DocumentReading
{
    public const int MaximumBytes = 10 * 1024 * 1024;
    public const int MaximumDepth = 64;

    private const string Whole = "/";

    private static readonly SearchValues<byte> JwsBytes = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8
    );

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The document, or null, and the line of the report that says which.</summary>
    public static (JsonElement? Document, Check Check) Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaximumBytes)
        {
            return Refused("document.too-large", DocumentSentences.TooLarge, Whole);
        }

        var text = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (IsCompactJws(text.Span))
        {
            return (null, new Check("proof.unsupported", CheckState.Unknown, TrustSentences.UnsupportedProof("VC-JWT"), "VC-JWT"));
        }

        var finding = StrictJson.Inspect(text.Span, MaximumDepth);
        return finding.Problem switch
        {
            StrictJsonProblem.NotJson => Refused("document.not-json", DocumentSentences.NotJson, Whole),
            StrictJsonProblem.DuplicateName => Refused("document.duplicate-key", DocumentSentences.DuplicateKey, finding.Name ?? Whole),
            StrictJsonProblem.TooDeep => Refused("document.too-deep", DocumentSentences.TooDeep, Whole),
            _ => (
                JsonElement.Parse(text.Span, new JsonDocumentOptions { MaxDepth = MaximumDepth }),
                new Check("document.read", CheckState.Passed, DocumentSentences.Read, Whole)
            ),
        };
    }

    // RFC 7515, section 7.1: three parts of base64url; the first encodes an object, so it starts with "eyJ".
    private static bool IsCompactJws(ReadOnlySpan<byte> text)
    {
        var trimmed = text.Trim(" \t\r\n"u8);
        return trimmed.StartsWith("eyJ"u8) && trimmed.Count((byte)'.') == 2 && trimmed.IndexOfAnyExcept(JwsBytes) < 0;
    }

    private static (JsonElement? Document, Check Check) Refused(string code, Sentence sentence, string subject) =>
        (null, new Check(code, CheckState.Failed, sentence, subject));
}
