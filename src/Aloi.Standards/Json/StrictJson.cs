using System.Text.Json;
using System.Text.Unicode;

namespace Aloi.Standards.Json;

/// <summary>
/// JSON from strangers (RFC 8259, held to the stricter RFC 7493): bounded in size and depth, no key twice in one object, nothing after
/// the value, valid UTF-8, no half of a surrogate pair.
/// </summary>
public static class StrictJson
{
    /// <summary>Reads one JSON value. The document points into the memory, which must not change while it is in use.</summary>
    /// <exception cref="StrictJsonException">The text is refused; the code says why, and the location where.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, StrictJsonLimits? limits = null)
    {
        limits ??= StrictJsonLimits.Default;
        RefuseSizeAndEncoding(utf8.Span, limits);
        var options = new JsonDocumentOptions
        {
            MaxDepth = limits.MaxDepth,
            AllowDuplicateProperties = false,
            AllowTrailingCommas = false,
            CommentHandling = JsonCommentHandling.Disallow,
        };
        try
        {
            // Only text that escapes a character can hide half of a surrogate pair, and only then is every string looked at.
            if (utf8.Span.IndexOf("\\u"u8) >= 0)
            {
                StrictJsonDiagnosis.Refuse(utf8.Span, limits);
            }

            return JsonDocument.Parse(utf8, options);
        }
        catch (JsonException error)
        {
            // The reader says that something is wrong; this says what.
            StrictJsonDiagnosis.Refuse(utf8.Span, limits);
            throw StrictJsonDiagnosis.NotJson(utf8.Span, error);
        }
    }

    private static void RefuseSizeAndEncoding(ReadOnlySpan<byte> utf8, StrictJsonLimits limits)
    {
        if (utf8.Length > limits.MaxBytes)
        {
            throw StrictJsonException.At("too large", $"The text is longer than {limits.MaxBytes} bytes.", utf8, limits.MaxBytes);
        }

        if (!Utf8.IsValid(utf8))
        {
            throw StrictJsonException.At("invalid UTF-8", "The text is not UTF-8.", utf8, FirstInvalidByte(utf8));
        }
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        Utf8.ToUtf16(utf8, new char[utf8.Length], out var read, out _, replaceInvalidSequences: false);
        return read;
    }
}
