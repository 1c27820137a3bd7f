using System.Xml;

namespace Aloi.Standards.Baking;

/// <summary>Reads an SVG of anybody's. The base library's reader says what is well-formed; the places are then found in the text itself.</summary>
internal sealed class SvgReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PngBaking.MaxPictureBytes,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    // One is right, and a few are a mistake that can be taken out; more are made to cost memory.
    private const int MostCredentials = 16;

    private readonly SvgPlaces places;
    private readonly XmlReader xml;
    private SvgReading? reading;
    private SvgCredential? open;
    private int openDepth;

    private SvgReader(string text, XmlReader xml) => (places, this.xml) = (new SvgPlaces(text), xml);

    /// <summary>What was read, or why it is refused.</summary>
    public static (SvgReading? Reading, BakingProblem? Problem) Read(string text)
    {
        if (!SvgTags.AreBounded(text, SvgBaking.MaxAttributes))
        {
            return (null, BakingProblem.TooManyAttributes);
        }

        // A mark of byte order is no character of the document; the reader takes it as one when it is given text.
        using var source = XmlReader.Create(new StringReader(text.StartsWith('\uFEFF') ? text[1..] : text), Settings);
        try
        {
            var reader = new SvgReader(text, source);
            return reader.ReadAll() is { } problem ? (null, problem) : (reader.reading, null);
        }
        catch (XmlException)
        {
            // The reader has no code for it: a document type is known by where it is said to stand.
            return (null, SvgProlog.HasDocumentType(text) ? BakingProblem.DocumentType : BakingProblem.NotSvg);
        }
    }

    private BakingProblem? ReadAll()
    {
        while (xml.Read())
        {
            if (ReadNode() is { } problem)
            {
                return problem;
            }
        }

        return reading is null ? BakingProblem.NotSvg : null;
    }

    private BakingProblem? ReadNode()
    {
        if (xml.NodeType == XmlNodeType.XmlDeclaration)
        {
            var encoding = xml.GetAttribute("encoding");
            return encoding is null || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : BakingProblem.NotUtf8;
        }

        if (open is not null && !ReadInside(open))
        {
            return null;
        }

        return xml.NodeType == XmlNodeType.Element ? ReadElement() : null;
    }

    /// <summary>A node within a credential; true when it is an element, which is looked at as any other.</summary>
    private bool ReadInside(SvgCredential credential)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.EndElement when xml.Depth == openDepth:
                credential.End = places.EndOfTag(places.Here(xml, 2));
                open = null;
                return false;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                credential.Append(xml.Value, quoted: false);
                return false;
            case XmlNodeType.CDATA:
                credential.Append(xml.Value, quoted: true);
                return false;
            default:
                credential.IsMixed = true;
                return xml.NodeType == XmlNodeType.Element;
        }
    }

    private BakingProblem? ReadElement()
    {
        if (xml.Depth > SvgBaking.MaxDepth)
        {
            return BakingProblem.TooDeep;
        }

        if (reading is null)
        {
            return ReadRoot();
        }

        if (SvgNames.GenerationOf(xml.NamespaceURI, xml.LocalName) is { } generation)
        {
            Begin(generation);
            return reading.Credentials.Count > MostCredentials ? BakingProblem.SeveralCredentials : null;
        }

        return SvgNames.LooksLikeOne(xml.Name) ? BakingProblem.WrongNamespace : null;
    }

    private BakingProblem? ReadRoot()
    {
        if (xml.LocalName != "svg" || xml.NamespaceURI != SvgNames.Svg)
        {
            return BakingProblem.NotSvg;
        }

        var start = places.Here(xml, 1);
        var root = new SvgRoot(xml.Name, start..places.EndOfTag(start), xml.IsEmptyElement, xml.LookupNamespace(SvgNames.Prefix));
        reading = new SvgReading(places.Text, root);
        return null;
    }

    private void Begin(BakedGeneration generation)
    {
        var start = places.Here(xml, 1);
        var credential = new SvgCredential(generation, xml.GetAttribute(SvgNames.Verify), start) { End = places.EndOfTag(start) };
        reading!.Credentials.Add(credential);
        if (!xml.IsEmptyElement && open is null)
        {
            (open, openDepth) = (credential, xml.Depth);
        }
    }
}
