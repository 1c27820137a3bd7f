using System.Xml;

namespace Aloi.Standards.Baking;

/// <summary>Finds in the text what the XML reader names by line and column.</summary>
internal sealed class SvgPlaces
{
    private readonly List<int> lines = [0];

    public SvgPlaces(string text)
    {
        Text = text;

        // The first column of the reader is the first character after a mark of byte order.
        lines[0] = text.StartsWith('\uFEFF') ? 1 : 0;
        for (var i = 0; i < text.Length; i++)
        {
            // XML 1.0 section 2.11: a carriage return ends a line, alone or with the line feed after it.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>Where the tag that the reader stands on begins; the reader points behind its opening, which has this many characters.</summary>
    public int Here(XmlReader xml, int opening)
    {
        var at = (IXmlLineInfo)xml;
        return lines[at.LineNumber - 1] + at.LinePosition - 1 - opening;
    }

    /// <summary>Behind the angle bracket that ends the tag. The tag is well-formed: only quotes can hide an angle bracket.</summary>
    public int EndOfTag(int start)
    {
        var quote = '\0';
        for (var i = start; i < Text.Length; i++)
        {
            var c = Text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return Text.Length;
    }
}
