using System.Reflection;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class FindingTests
{
    public static IEnumerable<TheoryDataRow<string>> Codes() =>
        new[] { typeof(FactsFileProblems), typeof(FactsFileNotices) }
            .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static f => new TheoryDataRow<string>(((ProblemKind)f.GetValue(null)!).Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_finding_has_a_sentence_in_both_languages(string code)
    {
        TextCatalog.Pattern(Language.French, code).ShouldEndWith(".");
        TextCatalog.Pattern(Language.English, code).ShouldEndWith(".");
    }

    [Fact]
    public void Codes_are_distinct() =>
        Codes().Select(static c => (string)c.Data).ToHashSet(StringComparer.Ordinal).Count.ShouldBe(Codes().Count());

    [Fact]
    public void The_first_findings_are_kept_and_all_are_counted()
    {
        var findings = new FirstFindings(2);
        foreach (var line in Enumerable.Range(1, 5))
        {
            findings.Add(new Finding(FindingLevel.Row, FactsFileProblems.EmailInvalid.With(), new Position(line)));
        }

        (findings.Kept.Count, findings.Total).ShouldBe((2, 5));
    }

    [Fact]
    public void A_finding_about_the_whole_file_names_no_line() =>
        new Finding(FindingLevel.File, FactsFileProblems.TooLarge.With(200m, 100m), Position.WholeFile)
            .Describe(Language.English)
            .ShouldBe("The file is 200.0 MB and the limit is 100 MB. Split it into several files.");

    [Fact]
    public void A_file_refused_as_a_whole_has_no_rows_to_read()
    {
        var reader = new FactsFileReader(Context);
        using var file = new MemoryStream("rien"u8.ToArray());
        var examination = reader.Examine(file, new FirstFindings(1));

        Should.Throw<InvalidOperationException>(() => reader.ReadRows(file, examination));
    }

    [Fact]
    public void A_file_that_changes_between_the_two_passes_is_noticed()
    {
        var reader = new FactsFileReader(Context);
        const string Row = "\nm@exemple.fr;D;M;theorie;01/03/2026;80;";
        using var file = new MemoryStream();
        file.Write(System.Text.Encoding.UTF8.GetBytes(Header + Row));
        var examination = reader.Examine(file, new FirstFindings(1));

        file.Write(System.Text.Encoding.UTF8.GetBytes(Row.Replace("80", "90")));

        Should.Throw<IOException>(() => reader.ReadRows(file, examination).Count());
    }
}
