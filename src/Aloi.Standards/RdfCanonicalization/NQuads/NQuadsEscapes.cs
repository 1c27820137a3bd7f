using System.Globalization;
using System.Text;

namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>The escapes of N-Quads (RDF 1.1 N-Quads section 4, ECHAR and UCHAR).</summary>
internal static class NQuadsEscapes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">An escape is not well-formed.</exception>
    /// <exception cref="ArgumentException">The bytes are not UTF-8, or an escape is not a character.</exception>
    internal static byte[] Decode(ReadOnlySpan<byte> escaped, bool onlyUnicode)
    {
        var text = Strict.GetString(escaped);
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return escaped.ToArray();
        }

        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i += AppendEscape(decoded, text.AsSpan(i + 1), onlyUnicode);
                continue;
            }

            decoded.Append(text[i]);
        }

        return Strict.GetBytes(decoded.ToString());
    }

    // How many characters the escape has after its backslash.
    private static int AppendEscape(StringBuilder decoded, ReadOnlySpan<char> escape, bool onlyUnicode)
    {
        var letter = escape.IsEmpty ? '\0' : escape[0];
        if (letter is 'u' or 'U')
        {
            var digits = letter == 'u' ? 4 : 8;
            var code = int.Parse(escape.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            decoded.Append(char.ConvertFromUtf32(code));
            return digits + 1;
        }

        var at = onlyUnicode ? -1 : "tbnrf\"'\\".IndexOf(letter, StringComparison.Ordinal);
        decoded.Append(at < 0 ? throw new FormatException("The escape is unknown.") : "\t\b\n\r\f\"'\\"[at]);
        return 1;
    }
}
