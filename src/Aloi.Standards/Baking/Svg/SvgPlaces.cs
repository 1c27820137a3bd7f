using System.Xml;

namespace Aloi.Standards.Baking;

/// <summary>Finds in the text what the XML reader names by line and column. The places asked for only ever go forward.</summary>
internal sealed class SvgPlaces(string text)
{
    // The first column of the reader is the first character after a mark of byte order.
    private int lineStart = text.StartsWith('\uFEFF') ? 1 : 0;
    private int line = 1;

    public string Text { get; } = text;

    /// <summary>Where the tag that the reader stands on begins; the reader points behind its opening, which has this many characters.</summary>
    public int Here(XmlReader xml, int opening)
    {
        var at = (IXmlLineInfo)xml;
        while (line < at.LineNumber)
        {
            lineStart = NextLine(lineStart);
            line++;
        }

        return lineStart + at.LinePosition - 1 - opening;
    }

    /// <summary>Behind the angle bracket that ends the tag. The tag is well-formed: only quotes can hide an angle bracket.</summary>
    public int EndOfTag(int start) => SvgTags.End(Text, start, int.MaxValue) ?? Text.Length;

    // XML 1.0 section 2.11: a carriage return ends a line, alone or with the line feed after it.
    private int NextLine(int from)
    {
        var length = Text.AsSpan(from).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            return Text.Length;
        }

        var end = from + length;
        return Text[end] == '\r' && end + 1 < Text.Length && Text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
