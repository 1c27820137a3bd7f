using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>Language tags (BCP 47).</summary>
internal static class LanguageTag
{
    /// <summary>In lower case, which JSON-LD 1.1 API section 4.1.2 allows and the processors in use do: signatures depend on it.</summary>
    internal static Utf8Text Normalize(Utf8Text tag)
    {
        if (!tag.Span.ContainsAnyInRange((byte)'A', (byte)'Z'))
        {
            return tag;
        }

        var lower = tag.Span.ToArray();
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = lower[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(lower[i] | 0x20) : lower[i];
        }

        return Utf8Text.From(lower);
    }

    /// <summary>Whether N-Quads can write the tag: letters, then groups of letters and digits, of one to eight each.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<byte> tag)
    {
        var (length, isFirst) = (0, true);
        foreach (var b in tag)
        {
            if (b == '-')
            {
                if (length == 0)
                {
                    return false;
                }

                (length, isFirst) = (0, false);
                continue;
            }

            length++;
            if (length > 8 || !(isFirst ? char.IsAsciiLetter((char)b) : char.IsAsciiLetterOrDigit((char)b)))
            {
                return false;
            }
        }

        return length > 0;
    }
}
