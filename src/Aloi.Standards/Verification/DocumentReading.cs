using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// From bytes to JSON, for documents that anyone may have made: bounded in size and depth, without a name written twice (RFC 8259, section
/// 4, leaves open what that means), and with texts that are Unicode.
/// </summary>
internal static class DocumentReading
{
    private const string Whole = "/";

    private static readonly StrictJsonLimits Limits = new() { MaxBytes = 10 * 1024 * 1024, MaxDepth = 64 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The document, or null, and the line of the report that says which.</summary>
    public static (JsonElement? Document, Check Check) Read(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        try
        {
            // The element outlives this method, so it is a copy of its own.
            using var document = StrictJson.Parse(text, Limits);
            return (document.RootElement.Clone(), new Check("document.read", CheckState.Passed, DocumentSentences.Read, Whole));
        }
        catch (StrictJsonException e)
        {
            return Refused(e);
        }
    }

    private static (JsonElement? Document, Check Check) Refused(StrictJsonException e)
    {
        var (code, sentence) = e.Code switch
        {
            "duplicate key" => ("document.duplicate-key", DocumentSentences.DuplicateKey(e.Key ?? "?")),
            "too deep" => ("document.too-deep", DocumentSentences.TooDeep),
            "too large" => ("document.too-large", DocumentSentences.TooLarge),
            _ => ("document.not-json", DocumentSentences.NotJson),
        };
        return (null, new Check(code, CheckState.Failed, sentence, $"{e.Line}:{e.Column}"));
    }
}
