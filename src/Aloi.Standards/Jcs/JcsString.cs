using System.Buffers;
using System.Text;

namespace Aloi.Standards.Jcs;

/// <summary>Strings as RFC 8785 section 3.2.2.2 writes them: only what JSON forbids is escaped, everything else stays UTF-8.</summary>
internal static class JcsString
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
    );

    internal static void Write(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaped);
            plain = plain < 0 ? text.Length : plain;
            Encoding.UTF8.GetBytes(text[..plain], output);
            if (plain < text.Length)
            {
                WriteEscape(text[plain], output);
                plain++;
            }

            text = text[plain..];
        }

        output.Write("\""u8);
    }

    private static void WriteEscape(char character, ArrayBufferWriter<byte> output)
    {
        var shortForm = character switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\t' => "\\t"u8,
            '\n' => "\\n"u8,
            '\f' => "\\f"u8,
            '\r' => "\\r"u8,
            _ => default,
        };
        if (shortForm.IsEmpty)
        {
            Encoding.UTF8.GetBytes($"\\u{(int)character:x4}", output);
            return;
        }

        output.Write(shortForm);
    }
}
