using System.Text;

namespace Aloi.Standards.Tests.Baking;

/// <summary>Small pictures in SVG, plain or made at random with everything that may confuse a reader.</summary>
internal static class TestSvg
{
    public const string Third = "https://purl.imsglobal.org/ob/v3p0";
    public const string Legacy = "http://openbadges.org";
    public const string Plain = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="4"/></svg>""";

    private static readonly string[] Pieces =
    [
        "<g a='>' b=\"/>\">\r\n<path d=\"M0 0\"/></g>",
        "<!-- <openbadges:credential> ]]> & > -->",
        "<?play 'x > \" ?>",
        "<![CDATA[<openbadges:assertion verify='no'/>]]>",
        "<text>é — 😀 &amp; &#13;&lt;</text>\r",
        "<style>a &gt; b { fill: url(#x) }</style>",
        "<t:metadata xmlns:t='urn:x'><t:credential>{}</t:credential></t:metadata>",
        "\n\t  \r\n",
        "<credential>{}</credential><g xml:space='preserve'> </g>",
    ];

    public static byte[] Bytes(this string svg) => Encoding.UTF8.GetBytes(svg);

    /// <summary>A picture with these elements in it.</summary>
    public static byte[] With(params string[] inside) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob3="{Third}" xmlns:ob2="{Legacy}">{string.Concat(inside)}<circle r="4"/></svg>""".Bytes();

    public static byte[] AtRandom(Random random)
    {
        var svg = new StringBuilder();
        svg.Append(random.Next(4) == 0 ? "\uFEFF" : "");
        svg.Append(random.Next(2) == 0 ? "<?xml version='1.0' encoding='UTF-8'?>\r\n" : "");
        svg.Append(random.Next(3) == 0 ? "<!-- 😀 <svg> -->\r" : "");
        var prefix = random.Next(4) == 0 ? "s" : "";
        var name = prefix.Length == 0 ? "svg" : "s:svg";
        svg.Append('<').Append(name).Append(random.Next(2) == 0 ? "\r\n " : " ");
        svg.Append(random.Next(2) == 0 ? "data-x='> \" />' " : "");
        svg.Append(prefix.Length == 0 ? "xmlns" : "xmlns:s").Append("='http://www.w3.org/2000/svg'");
        svg.Append(
            random.Next(4) switch
            {
                0 => $" xmlns:openbadges=\"{Third}\"",
                1 => $" xmlns:openbadges='{Legacy}'",
                _ => "",
            }
        );
        svg.Append(random.Next(3) == 0 ? "\n" : "");
        if (random.Next(6) == 0)
        {
            return svg.Append("/>").ToString().Bytes();
        }

        svg.Append('>');
        for (var i = random.Next(6); i > 0; i--)
        {
            svg.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return svg.Append("</").Append(name).Append(" >\n").ToString().Bytes();
    }
}
