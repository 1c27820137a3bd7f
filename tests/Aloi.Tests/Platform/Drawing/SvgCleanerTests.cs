using System.Text;
using Aloi.Platform.Drawing;

namespace Aloi.Tests.Platform.Drawing;

public sealed class SvgCleanerTests
{
    private const string Shape = "<rect width=\"10\" height=\"10\"/>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script href=\"https://evil.example/x.js\"/>")]
    [InlineData("<rect onload=\"alert(1)\" onclick=\"alert(1)\" width=\"1\" height=\"1\"/>")]
    [InlineData("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"alert(1)\"/></body></foreignObject>")]
    [InlineData("<a href=\"javascript:alert(1)\"><text>x</text></a>")]
    [InlineData("<image href=\"https://evil.example/track.png\" width=\"1\" height=\"1\"/>")]
    [InlineData("<image href=\"file:///etc/passwd\" width=\"1\" height=\"1\"/>")]
    [InlineData("<image href=\"/etc/passwd\" width=\"1\" height=\"1\"/>")]
    [InlineData("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\" width=\"1\" height=\"1\"/>")]
    [InlineData("<image href=\"data:text/html,alert\" width=\"1\" height=\"1\"/>")]
    [InlineData("<use href=\"https://evil.example/x.svg#a\"/>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/><animate attributeName=\"fill\"/>")]
    [InlineData("<style>@import url(https://evil.example/x.css); rect { fill: url(https://evil.example/y) }</style>")]
    [InlineData("<rect width=\"1\" height=\"1\" style=\"fill:url(https://evil.example/z);background:url('//evil.example')\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\" fill=\"url(https://evil.example/z)\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\" style=\"fill:\\75rl(https://evil.example)\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\" style=\"fill:u/**/rl(https://evil.example)\"/>")]
    [InlineData("<feImage href=\"https://evil.example/x\"/><filter><feImage href=\"https://evil.example/x\"/></filter>")]
    [InlineData("<linearGradient href=\"https://evil.example/x.svg#g\"/>")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>")]
    [InlineData("<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"https://evil.example\"/>")]
    public void Nothing_that_acts_or_reaches_out_is_left(string hostile)
    {
        var clean = Clean(hostile + Shape);
        foreach (
            var forbidden in new[]
            {
                "script",
                "alert",
                "evil",
                "onload",
                "onerror",
                "javascript",
                "etc/passwd",
                "foreignObject",
                "style",
                "import",
                "iframe",
                "animate",
                "svg+xml",
                "feImage",
                "<use",
            }
        )
        {
            clean.ShouldNotContain(forbidden, Case.Insensitive);
        }

        clean.ShouldContain("<rect");
    }

    [Fact]
    public void Entities_and_document_types_are_refused_in_words()
    {
        Refused("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>")
            .ShouldBe("drawing.declares-entities");
        Refused("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .ShouldBe("drawing.declares-entities");
    }

    [Fact]
    public void Too_many_elements_or_levels_are_refused_in_words()
    {
        Refused(Svg(string.Concat(Enumerable.Repeat(Shape, 6_000)))).ShouldBe("drawing.too-intricate");
        var deep = string.Concat(Enumerable.Repeat("<g>", 200)) + Shape + string.Concat(Enumerable.Repeat("</g>", 200));
        Refused(Svg(deep)).ShouldBe("drawing.too-intricate");
    }

    [Fact]
    public void What_is_no_drawing_is_refused_in_words()
    {
        SvgCleaner.Clean(default).Problems.Single().Code.ShouldBe("drawing.empty");
        Refused("<html><body/></html>").ShouldBe("drawing.not-svg");
        Refused("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect></svg>").ShouldBe("drawing.not-svg");
        Refused("hello").ShouldBe("drawing.not-svg");
        Refused(new string(' ', SvgCleaner.MostBytes + 1)).ShouldBe("drawing.too-heavy");
        Refused(Svg("<script>1</script>")).ShouldBe("drawing.shows-nothing");
    }

    [Fact]
    public void Drawings_of_the_usual_programs_keep_their_colours()
    {
        var illustrator = Clean(
            "<style>.cls-1{fill:#fff;stroke:url(#a);} .cls-1,.b{opacity:.5}</style><path class=\"cls-1\" d=\"M0 0L1 1\"/>"
        );
        illustrator.ShouldContain("fill=\"#fff\"");
        illustrator.ShouldContain("stroke=\"url(#a)\"");
        illustrator.ShouldContain("opacity=\".5\"");
        Clean("<path style=\"fill:#123456;-inkscape-font:x\" d=\"M0 0\"/>").ShouldContain("fill=\"#123456\"");
        Clean("<image xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"data:image/png;base64,AAAA\" width=\"1\" height=\"1\"/>")
            .ShouldContain("href=\"data:image/png;base64,AAAA\"");
        Clean("<linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient><text x=\"1\">Été &lt;b&gt;</text>")
            .ShouldContain("Été &lt;b&gt;");
    }

    [Fact]
    public void Cleaning_a_clean_drawing_changes_nothing()
    {
        foreach (var template in BadgeTemplates.All)
        {
            var once = Whole(BadgeTemplates.Draw(new BadgeDesign(template.Id, "encre", "award", "Conduite")));
            Whole(once).ShouldBe(once);
        }
    }

    private static string Svg(string inside) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">{inside}</svg>";

    private static string Clean(string inside) => Whole(Svg(inside));

    private static string Whole(string svg)
    {
        var outcome = SvgCleaner.Clean(Encoding.UTF8.GetBytes(svg));
        outcome.Problems.Select(p => p.Code).ShouldBeEmpty();
        return outcome.Value!;
    }

    private static string Refused(string svg) => SvgCleaner.Clean(Encoding.UTF8.GetBytes(svg)).Problems.ShouldHaveSingleItem().Code;
}
