using System.Text.RegularExpressions;

namespace Aloi.Standards.Tests.Face;

/// <summary>The codes of the report are an interface: programs read them, so each stands in docs/verification.md.</summary>
public sealed partial class ReportCodesTests
{
    [Fact]
    public void Every_code_of_the_report_is_documented_and_no_other_is()
    {
        var documented = Documented()
            .Matches(File.ReadAllText(Repository.Path("docs", "verification.md")))
            .Select(m => m.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var written = Directory
            .EnumerateFiles(Repository.Path("src", "Aloi.Standards", "Verification"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Written().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);

        written.Count.ShouldBeGreaterThan(150);
        written.Except(documented, StringComparer.Ordinal).ShouldBeEmpty();
        documented.Except(written, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\| `(?<code>[a-z0-9-]+\.[a-z0-9-]+)`", RegexOptions.Multiline)]
    private static partial Regex Documented();

    [GeneratedRegex(
        "\"(?<code>(?:ob2|jwt|sd-jwt|badge|holder|challenge|domain|recipient|proof|key|status|dates|subject|shape|schema|document|envelope|refresh|endorsement|contained|log|presentation)\\.[a-z0-9-]+)\"",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Written();
}
