using System.Buffers;

namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>The escapes of a literal in canonical N-Quads (RDFC-1.0 section 5): these characters and no others.</summary>
internal static class LiteralEscapes
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(i => (byte)i),
        (byte)'"',
        (byte)'\\',
        0x7F,
    ]);

    internal static void Append(ByteBuffer buffer, ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Escaped);
            if (plain < 0)
            {
                buffer.Append(text);
                return;
            }

            buffer.Append(text[..plain]);
            AppendEscape(buffer, text[plain]);
            text = text[(plain + 1)..];
        }
    }

    private static void AppendEscape(ByteBuffer buffer, byte character)
    {
        var letter = character switch
        {
            (byte)'\b' => 'b',
            (byte)'\t' => 't',
            (byte)'\n' => 'n',
            (byte)'\f' => 'f',
            (byte)'\r' => 'r',
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            _ => 'u',
        };
        buffer.Append((byte)'\\');
        buffer.Append((byte)letter);
        if (letter == 'u')
        {
            buffer.Append("00"u8);
            buffer.Append((byte)"0123456789ABCDEF"[character >> 4]);
            buffer.Append((byte)"0123456789ABCDEF"[character & 15]);
        }
    }
}
