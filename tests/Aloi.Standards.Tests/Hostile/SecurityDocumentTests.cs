using Aloi.Standards.Tests.Face;

namespace Aloi.Standards.Tests.Hostile;

public sealed class SecurityDocumentTests
{
    private const string Begin = "<!-- limits -->\n";
    private const string End = "<!-- end of limits -->";

    [Fact]
    public void The_limits_in_the_document_are_those_of_the_code()
    {
        var path = Repository.Path("docs", "security.md");
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var expected = text[..begin] + LimitsTable.Text() + text[end..];
        if (Environment.GetEnvironmentVariable("ALOI_REMAKE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        text.ShouldBe(expected, "Run once with ALOI_REMAKE=1 and look at the difference.");
    }
}
