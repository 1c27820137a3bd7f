using System.Text;

namespace Aloi.Tests.CommandLine.Issue;

public sealed class GoodInputTests
{
    [Fact]
    public async Task A_tab_separated_file_in_Windows_1252_keeps_its_accents()
    {
        using var desk = new IssueDesk();
        var text =
            "courriel\tnom\tprénom\texigence\tdate\trésultat\tauteur\r\nzoe@exemple.fr\tLœuvre\tZoé\ttheorie\t03/02/2025\t86,5 %\t\r\n";
        desk.Write("faits.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));

        await desk.IssueAsync();

        desk.LineOf("zoe").ShouldStartWith("Zoé Lœuvre;zoe@exemple.fr;satisfied;");
        File.ReadAllText(desk.Proofs.ShouldHaveSingleItem()).ShouldContain("Zoé Lœuvre");
    }

    [Fact]
    public async Task A_file_without_rows_gives_a_report_with_its_header_alone()
    {
        using var desk = new IssueDesk();

        var answer = await desk.IssueAsync();

        desk.Report.ShouldBeEmpty();
        desk.Proofs.ShouldBeEmpty();
        answer.Output.ShouldContain("Personnes\u00a0: 0");
    }

    [Fact]
    public async Task An_identical_row_counts_once_and_is_reported()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "86,5"), IssueDesk.Row("amina", "theorie", "86,50 %"));

        var answer = await desk.IssueAsync();

        answer.Error.ShouldContain("ligne 3");
        answer.Output.ShouldContain("Faits nouveaux\u00a0: 1");
        desk.Report.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_spellings_of_an_address_are_one_person_with_one_line()
    {
        using var desk = new IssueDesk();
        desk.SetProtocol(IssueDesk.All(IssueDesk.Quiz, IssueDesk.Expert));
        desk.SetFacts(IssueDesk.Row("Amina", "theorie", "90"), IssueDesk.Row("AMINA", "terrain", "acquis", "Jean Roux"));

        await desk.IssueAsync();

        desk.Report.ShouldHaveSingleItem().ShouldStartWith("AMINA Nom;amina@exemple.fr;satisfied;");
    }

    [Fact]
    public async Task A_value_that_a_spreadsheet_would_run_is_escaped_in_the_report()
    {
        using var desk = new IssueDesk();
        desk.Write("faits.csv", IssueDesk.Header + "a@exemple.fr;Nom;=cmd|'/C calc'!A0;theorie;03/02/2025;10;\n");

        await desk.IssueAsync();

        desk.Report.ShouldHaveSingleItem().ShouldStartWith("'=cmd|");
    }

    [Fact]
    public async Task People_stand_in_the_order_of_their_first_row_wherever_their_other_rows_are()
    {
        using var desk = new IssueDesk();
        desk.SetProtocol(IssueDesk.All(IssueDesk.Quiz, IssueDesk.Expert));
        desk.SetFacts(
            IssueDesk.Row("zoe", "theorie", "90"),
            IssueDesk.Row("amina", "theorie", "90"),
            IssueDesk.Row("zoe", "terrain", "acquis", "Jean Roux"),
            IssueDesk.Row("amina", "terrain", "non acquis", "Jean Roux")
        );

        await desk.IssueAsync();

        desk.Report.Select(l => string.Join(';', l.Split(';')[1..3])).ShouldBe(["zoe@exemple.fr;satisfied", "amina@exemple.fr;impossible"]);
    }

    [Fact]
    public async Task The_reason_is_in_the_language_of_the_achievement_and_the_messages_in_that_of_the_person()
    {
        using var desk = new IssueDesk();
        desk.Write("conduite.yaml", IssueDesk.Yaml(language: "en-GB"));
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "12"));

        var answer = await desk.IssueAsync();

        desk.LineOf("amina").ShouldContain("Missing");
        answer.Output.ShouldContain("Personnes");
        (await desk.RunAsync("--language", "en")).Output.ShouldContain("People");
    }
}
