using Aloi.CommandLine;
using Aloi.Platform.Database;

namespace Aloi.Tests.CommandLine.Issue;

public sealed class ExamplesTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_French_example_gives_the_expected_verdicts_and_proofs_that_verify(DatabaseKind kind)
    {
        using var desk = Desk(kind, "chariot");
        await desk.IssueAsync();

        desk.Report.Select(Verdict)
            .ShouldBe([
                "Amina Benali satisfied",
                "Hugo Lefèvre not_yet",
                "Inès Da Silva satisfied",
                "Karim Moreau impossible",
                "Zoé Martin not_yet",
            ]);
        desk.LineOf("amina.benali").ShouldContain("86,5\u00a0%");
        desk.LineOf("hugo.lefevre").ShouldContain("Il manque 1 recommandation de pair sur 2");
        desk.Proofs.Select(p => Path.GetFileName(p)[..^18]).ShouldBe(["amina-benali", "ines-da-silva"]);
        await ShouldVerifyAsync(desk.Proofs);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_English_example_gives_the_expected_verdicts_in_English(DatabaseKind kind)
    {
        using var desk = Desk(kind, "facilitation");
        await desk.IssueAsync();

        desk.Report.Select(Verdict).ShouldBe(["Aoife Byrne satisfied", "Liam Doyle not_yet"]);
        desk.LineOf("liam.doyle").ShouldContain("Missing");
        await ShouldVerifyAsync(desk.Proofs);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Run_again_it_writes_the_same_files_byte_for_byte(DatabaseKind kind)
    {
        using var desk = Desk(kind, "chariot");
        await desk.IssueAsync();
        var before = desk.Files;
        Directory.Delete(desk.Out, recursive: true);

        var again = await desk.IssueAsync();

        again.Output.ShouldContain("Faits nouveaux\u00a0: 0");
        desk.Files.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        foreach (var (name, bytes) in desk.Files)
        {
            bytes.ShouldBe(before[name], name);
        }
    }

    [Fact]
    public async Task The_report_is_what_a_spreadsheet_expects()
    {
        using var desk = Desk(DatabaseKind.Sqlite, "chariot");
        await desk.IssueAsync();

        var bytes = desk.Files["report.csv"];
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        text.ShouldStartWith("person;email;verdict;reason;file\r\n");
        text.Split("\r\n").Length.ShouldBe(1 + 5 + 1);
        desk.Files.Count.ShouldBe(2 + 1);
    }

    private static IssueDesk Desk(DatabaseKind kind, string example) =>
        new(kind)
        {
            Achievement = Path.Combine(Repository.Root, "examples", $"{example}.yaml"),
            Facts = Path.Combine(Repository.Root, "examples", $"{example}.csv"),
        };

    private static string Verdict(string line) => line.Split(';') is var cells ? $"{cells[0]} {cells[2]}" : line;

    private static async Task ShouldVerifyAsync(IReadOnlyList<string> proofs)
    {
        proofs.ShouldNotBeEmpty();
        var report = new StringWriter();
        var code = await AloiCommandLine.RunAsync(["verify", "--offline", "--json", .. proofs], report, new StringWriter());
        code.ShouldBe(0, report.ToString());
    }
}
