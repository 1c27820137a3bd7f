using System.Globalization;

namespace Aloi.Tests.CommandLine.Issue;

/// <summary>Whatever is wrong with the files: a sentence with its place, exit code 1, and nothing recorded.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("jurry: { id: theorie, name: test }", "ligne 14", "jury")]
    [InlineData("all: [ { evidence: { id: a, name: A } }, { evidence: { id: a, name: B } } ]", "ligne 14", "a")]
    [InlineData("weighted: { threshold: 90, of: [ { weight: 40, evidence: { id: a, name: A } } ] }", "ligne 14", "90")]
    [InlineData("&a { evidence: { id: a, name: *a } }", "ligne 14", "Ancres")]
    public async Task A_wrong_protocol_is_refused_with_its_line(string protocol, string place, string said)
    {
        using var desk = new IssueDesk();
        desk.SetProtocol(protocol);
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));

        var answer = await desk.RunAsync("--language", "fr");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("conduite.yaml");
        answer.Error.ShouldContain(place, Case.Insensitive);
        answer.Error.ShouldContain(said, Case.Insensitive);
        answer.Output.ShouldBeEmpty();
        desk.Proofs.ShouldBeEmpty();
    }

    public static TheoryData<string, string, string[]> BadFacts =>
        new()
        {
            { "delimiter", "courriel|nom|prénom|exigence|date|résultat|auteur\n", ["faits.csv", "point-virgule"] },
            { "missing column", "courriel;nom;prénom;exigence;date\n", ["ligne 1", "résultat"] },
            { "unknown requirement", Rows("theorei", "90"), ["ligne 3", "exigence", "theorie"] },
            { "no such day", Rows("theorie", "90", "31/02/2025"), ["ligne 3", "date", "31/02/2025"] },
            { "over the maximum", Rows("theorie", "140 %"), ["ligne 3", "résultat", "140"] },
            { "formula", Rows("theorie", "=cmd|'/C calc'!A0"), ["ligne 3", "résultat"] },
            { "30,000 columns", IssueDesk.Header.Trim() + string.Concat(Enumerable.Repeat(";x", 30_000)) + "\n", ["30"] },
        };

    [Theory, MemberData(nameof(BadFacts))]
    public async Task Wrong_facts_are_refused_with_row_and_column_and_nothing_is_recorded(string what, string facts, string[] said)
    {
        using var desk = new IssueDesk();
        desk.Write("faits.csv", facts);

        var answer = await desk.RunAsync("--language", "fr");

        answer.Code.ShouldBe(1, what);
        said.ShouldAllBe(s => answer.Error.Contains(s, StringComparison.Ordinal), answer.Error);
        answer.Error.ShouldContain("Rien n’a été enregistré.");
        desk.Proofs.ShouldBeEmpty();
        desk.SetFacts(IssueDesk.Row("bon", "theorie", "90"), IssueDesk.Row("autre", "theorie", "90"));
        (await desk.IssueAsync()).Output.ShouldContain("Faits nouveaux\u00a0: 2");
    }

    [Fact]
    public async Task Every_bad_row_is_listed()
    {
        using var desk = new IssueDesk();
        desk.SetFacts([.. Enumerable.Range(1, 300).Select(i => IssueDesk.Row($"p{i}", "theorie", i % 3 == 0 ? "pas un nombre" : "90"))]);

        var answer = await desk.RunAsync("--language", "fr");

        answer.Code.ShouldBe(1);
        for (var i = 3; i <= 300; i += 3)
        {
            answer.Error.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"ligne {i + 1}, colonne"));
        }

        answer.Error.ShouldContain("100 sur 300");
    }

    [Fact]
    public async Task Contradictory_acts_are_refused_within_a_file_and_against_what_is_recorded()
    {
        using var desk = new IssueDesk();
        desk.SetProtocol(IssueDesk.Expert);
        desk.SetFacts(
            IssueDesk.Row("amina", "terrain", "acquis", "Jean Roux"),
            IssueDesk.Row("amina", "terrain", "non acquis", "Jean Roux")
        );
        var within = await desk.RunAsync("--language", "fr");
        desk.SetFacts(IssueDesk.Row("amina", "terrain", "acquis", "Jean Roux"));
        await desk.IssueAsync();
        desk.SetFacts(IssueDesk.Row("amina", "terrain", "non acquis", "Jean Roux"));
        var against = await desk.RunAsync("--language", "fr");

        within.Code.ShouldBe(1);
        within.Error.ShouldContain("ligne 2");
        within.Error.ShouldContain("ligne 3");
        against.Code.ShouldBe(1);
        against.Error.ShouldContain("déjà enregistré");
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_at_once()
    {
        using var desk = new IssueDesk();
        await using (var file = File.OpenWrite(desk.Facts))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        var answer = await desk.RunAsync("--language", "fr");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("200");
    }

    [Fact]
    public async Task Bad_rows_may_be_left_out_and_their_people_still_appear()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(
            IssueDesk.Row("zoe", "theorie", "beaucoup"),
            IssueDesk.Row("amina", "theorie", "90"),
            IssueDesk.Row("amina", "theorie", "31", date: "31/02/2025")
        );

        var answer = await desk.IssueAsync("--skip-bad-rows");

        answer.Error.ShouldContain("ligne 2");
        answer.Error.ShouldContain("2 sur 3");
        desk.Report.Count.ShouldBe(2);
        desk.Report[0].ShouldBe("zoe Nom;zoe@exemple.fr;not_yet;Aucun fait retenu.;");
        desk.LineOf("amina").ShouldContain(";satisfied;");
        desk.Proofs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_at_all_is_refused_even_when_bad_rows_are_left_out()
    {
        using var desk = new IssueDesk();
        desk.Write("faits.csv", IssueDesk.Header + IssueDesk.Row("amina", "theorie", "90") + "\"jamais fermé;\n");

        (await desk.RunAsync("--skip-bad-rows")).Code.ShouldBe(1);

        desk.Proofs.ShouldBeEmpty();
    }

    private static string Rows(string requirement, string result, string date = "03/02/2025") =>
        IssueDesk.Header + IssueDesk.Row("bon", "theorie", "90") + IssueDesk.Row("zoe", requirement, result, date: date);
}
