using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Aloi.Platform.Drawing.Checking;
using Aloi.Platform.Problems;

namespace Aloi.Platform.Drawing;

/// <summary>Keeps of an uploaded drawing what draws, by closed lists, and nothing that acts or reaches out.</summary>
public static class SvgCleaner
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostElements = 5_000;
    public const int DeepestLevel = 64;

    private static readonly XNamespace Drawn = SvgRules.Namespace;

    /// <summary>The drawing with only what is allowed, or why it is refused.</summary>
    public static Outcome<string> Clean(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
        {
            return DrawingProblems.Empty.With();
        }

        if (file.Length > MostBytes)
        {
            return DrawingProblems.TooHeavy.With(MostBytes / 1024);
        }

        try
        {
            return Measure(file) ?? CleanTree(Load(file));
        }
        catch (XmlException e)
        {
            return e.Message.Contains("DTD", StringComparison.Ordinal)
                ? DrawingProblems.Declares.With()
                : DrawingProblems.NotSvg.With(Math.Max(1, e.LineNumber));
        }
        catch (RegexMatchTimeoutException)
        {
            return DrawingProblems.TooIntricate.With(MostElements, DeepestLevel);
        }
    }

    /// <summary>Counted while reading, before a tree of it is built.</summary>
    private static Outcome<string>? Measure(ReadOnlyMemory<byte> file)
    {
        using var reader = Reader(file);
        for (var elements = 0; reader.Read(); )
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (elements > MostElements || reader.Depth > DeepestLevel)
            {
                return DrawingProblems.TooIntricate.With(MostElements, DeepestLevel);
            }
        }

        return null;
    }

    private static XElement Load(ReadOnlyMemory<byte> file)
    {
        using var reader = Reader(file);
        return XDocument.Load(reader).Root!;
    }

    private static XmlReader Reader(ReadOnlyMemory<byte> file) =>
        XmlReader.Create(
            new MemoryStream(file.ToArray(), writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = MostBytes,
            }
        );

    private static Outcome<string> CleanTree(XElement root)
    {
        if (root.Name != Drawn + "svg")
        {
            return DrawingProblems.NotSvg.With(1);
        }

        var styles = new SvgStyles();
        foreach (var sheet in root.Descendants(Drawn + "style"))
        {
            styles.Read(sheet.Value);
        }

        var clean = Copy(root, styles)!;
        if (!clean.Descendants().Any(e => SvgRules.Showing.Contains(e.Name.LocalName)))
        {
            return DrawingProblems.ShowsNothing.With();
        }

        GiveSize(clean);
        return clean.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement? Copy(XElement element, SvgStyles styles)
    {
        if (element.Name.Namespace != Drawn || !SvgRules.Elements.Contains(element.Name.LocalName))
        {
            return null;
        }

        var copy = new XElement(element.Name);
        var reference = Reference(element);
        if (element.Name.LocalName is "image" && reference is null)
        {
            return null;
        }

        foreach (var (name, value) in Attributes(element).Concat(styles.Of(element)))
        {
            copy.SetAttributeValue(name, value);
        }

        copy.SetAttributeValue("class", null);
        copy.SetAttributeValue("href", reference);
        var holdsText = element.Name.LocalName is "text" or "tspan" or "textPath" or "title" or "desc";
        copy.Add(
            element
                .Nodes()
                .Select(n =>
                    n is XElement child ? Copy(child, styles)
                    : holdsText && n is XText text ? new XText(text.Value)
                    : null as XNode
                )
        );
        return copy;
    }

    private static IEnumerable<(string Name, string Value)> Attributes(XElement element) =>
        from attribute in element.Attributes()
        where !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None
        let name = attribute.Name.LocalName
        where SvgRules.Geometry.Contains(name) || SvgRules.Presentation.Contains(name)
        where SvgValues.IsHarmless(attribute.Value)
        select (name, attribute.Value);

    /// <summary>A picture's own bytes, a gradient's or a text path's neighbour in this drawing; any other reference is left out.</summary>
    private static string? Reference(XElement element)
    {
        var written = (element.Attribute("href") ?? element.Attribute(XName.Get("href", SvgRules.XLink)))?.Value.Trim();
        return element.Name.LocalName switch
        {
            "image" => written is not null && SvgValues.IsPicture(written) ? written : null,
            "linearGradient" or "radialGradient" or "textPath" => written is not null && SvgValues.IsLocal(written) ? written : null,
            _ => null,
        };
    }

    /// <summary>Without a box to fit into, a drawing has no shape of its own to scale.</summary>
    private static void GiveSize(XElement root)
    {
        if (root.Attribute("viewBox") is null && root.Attribute("width") is null)
        {
            root.SetAttributeValue("viewBox", "0 0 800 800");
        }
    }
}
