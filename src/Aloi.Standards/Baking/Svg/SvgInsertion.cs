using System.Text;

namespace Aloi.Standards.Baking;

/// <summary>Puts a credential directly after the outermost start tag (Open Badges 3.0 section 5.3.1.2) and takes others out.</summary>
internal static class SvgInsertion
{
    internal static string Apply(SvgReading svg, (string Attributes, string Body) element, BakedGeneration generation)
    {
        var (tagStart, tagLength) = svg.Root.Tag.GetOffsetAndLength(svg.Text.Length);
        var tagEnd = tagStart + tagLength;
        var afterName = tagStart + 1 + svg.Root.Name.Length;
        var output = new StringBuilder(svg.Text.Length + element.Body.Length + 256);
        output.Append(svg.Text, 0, afterName);

        var space = SvgNames.NamespaceOf(generation);
        var declaration = $" xmlns:{SvgNames.Prefix}=\"{space}\"";
        output.Append(svg.Root.Bound is null ? declaration : "");

        // Where the prefix stands for another generation already, the element says itself what it stands for.
        var own = svg.Root.Bound is null || string.Equals(svg.Root.Bound, space, StringComparison.Ordinal) ? "" : declaration;
        output.Append(svg.Text, afterName, tagEnd - afterName - (svg.Root.IsEmpty ? 2 : 1)).Append('>');
        WriteElement(output, SvgNames.ElementOf(generation), own + element.Attributes, element.Body);
        if (svg.Root.IsEmpty)
        {
            output.Append("</").Append(svg.Root.Name).Append('>');
        }

        AppendRest(output, svg, tagEnd);
        return output.ToString();
    }

    private static void WriteElement(StringBuilder output, string name, string attributes, string body)
    {
        output.Append('<').Append(SvgNames.Prefix).Append(':').Append(name).Append(attributes);
        if (body.Length == 0)
        {
            output.Append("/>");
        }
        else
        {
            output.Append('>').Append(body).Append("</").Append(SvgNames.Prefix).Append(':').Append(name).Append('>');
        }
    }

    private static void AppendRest(StringBuilder output, SvgReading svg, int from)
    {
        foreach (var old in svg.Credentials)
        {
            // One inside another goes with it.
            if (old.Start >= from)
            {
                output.Append(svg.Text, from, old.Start - from);
                from = old.End;
            }
        }

        output.Append(svg.Text, from, svg.Text.Length - from);
    }
}
