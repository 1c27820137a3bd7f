using System.Net;
using System.Text;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Imports;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment;

public sealed class BringingResultsTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Pasted_rows_are_shown_then_mended_then_recorded_and_a_proof_comes_of_them(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        var import = await results.PasteAsync(
            Results.Row("amina@exemple.fr", "theorie", "86,5 %")
                + "\n"
                + Results.Row("amina@exemple.fr", "terrain", "acquis", "jean.roux@exemple.fr")
                + "\n"
                + Results.Row("boris@exemple.fr", "theori", "12", date: "31/02/2026")
        );
        (await results.Road.RowsAsync<FactRow>()).ShouldBeEmpty("a preview records nothing");
        var page = await results.PageAsync(import);
        page.ShouldContain("theori");
        page.ShouldContain("Ce jour n’existe pas", Case.Insensitive);
        page.ShouldContain("2 points à corriger");

        var mended = await results.PostAsync(
            $"{import}/rows",
            [
                ("revision", Results.RevisionOf(page)),
                ("page", "1"),
                .. Cells(3, "boris@exemple.fr", "Petit", "Boris", "theorie", "28/02/2026", "12", ""),
            ]
        );
        mended.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await Results.Text(mended));
        (await results.PageAsync(import)).ShouldNotContain("à corriger</h2>");
        (await results.CommitAsync(import)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.RowsAsync<FactRow>()).Count.ShouldBe(3);
        (await results.Road.RowsAsync<ResultImport>()).Single().State.ShouldBe(ImportState.Done);
        (await results.Road.RowsAsync<ImportPart>()).ShouldAllBe(p => p.Kind == ImportPartKind.Problems, "what was sent is thrown away");
        (await results.Road.IssueAsync()).Count.ShouldBe(1);
        var board = await results.PageAsync($"{results.Base}/candidacies");
        board.ShouldContain("Amina Benali");
        board.ShouldContain("Boris Petit");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_double_commit_records_once_and_a_stale_one_is_told(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        var import = await results.PasteAsync(
            Results.Row("amina@exemple.fr", "theorie", "86") + "\n" + Results.Row("b@exemple.fr", "x", "1")
        );
        var revision = Results.RevisionOf(await results.PageAsync(import));
        var stale = await results.PostAsync($"{import}/commit", ("revision", "0"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Results.Text(stale)).ShouldContain("a changé depuis");
        var both = await Task.WhenAll(
            results.PostAsync($"{import}/commit", ("revision", revision)),
            results.PostAsync($"{import}/commit", ("revision", revision))
        );
        both.ShouldAllBe(a => a.StatusCode == HttpStatusCode.SeeOther);
        (await results.PostAsync($"{import}/commit", ("revision", revision))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.RowsAsync<FactRow>()).Count.ShouldBe(1);
        var late = await results.PostAsync(
            $"{import}/rows",
            [("revision", revision), ("page", "1"), .. Cells(2, "b@exemple.fr", "", "", "theorie", "", "", "")]
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_stale_correction_is_told_and_what_was_typed_is_kept(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        var import = await results.PasteAsync(
            Results.Row("amina@exemple.fr", "theori", "86") + "\n" + Results.Row("b@exemple.fr", "x", "1")
        );
        var revision = Results.RevisionOf(await results.PageAsync(import));
        var first = await results.PostAsync(
            $"{import}/rows",
            [("revision", revision), ("page", "1"), .. Cells(1, "amina@exemple.fr", "Benali", "Amina", "theorie", "01/03/2026", "86", "")]
        );
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var second = await results.PostAsync(
            $"{import}/rows",
            [("revision", revision), ("page", "1"), .. Cells(2, "tapé@exemple.fr", "Benali", "Amina", "theorie", "01/03/2026", "90", "")]
        );
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Results.Text(second)).ShouldContain("tapé@exemple.fr");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_import_without_proofs_is_taken_back_and_may_come_again(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        var table = Results.Row("amina@exemple.fr", "theorie", "86");
        var import = await results.PasteAsync(table);
        await results.CommitAsync(import);
        (await results.PostAsync($"{import}/undo")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.PostAsync($"{import}/undo")).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "undoing twice does nothing twice");
        (await results.Road.RowsAsync<FactRow>()).Count.ShouldBe(1, "facts are only ever added");
        (await results.Road.RowsAsync<FactWithdrawal>()).Count.ShouldBe(1);
        var candidacy = (await results.Road.RowsAsync<Candidacy>()).Single();
        candidacy.State.ShouldBe(CandidacyState.Withdrawn);
        (await results.PageAsync($"{results.Base}/candidacies")).ShouldNotContain("Amina Benali");
        (await results.PageAsync($"/candidacies/{candidacy.PublicId}")).ShouldContain("ont été retirés");

        await results.CommitAsync(await results.PasteAsync(table));
        (await results.Road.RowsAsync<Candidacy>()).Single().State.ShouldBe(CandidacyState.Open);
        await results.CommitAsync(await results.PasteAsync(Results.Row("amina@exemple.fr", "terrain", "acquis", "jean@exemple.fr")));
        (await results.Road.IssueAsync()).Count.ShouldBe(1, "the frozen verdict replays without the withdrawn facts");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_import_of_which_a_proof_came_is_not_taken_back(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind, "onlineAssessment: { id: theorie, name: Théorie, min: 80 }");
        var import = await results.PasteAsync(Results.Row("amina@exemple.fr", "theorie", "86"));
        await results.CommitAsync(import);
        var answer = await results.PostAsync($"{import}/undo");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Results.Text(answer)).ShouldContain("Des preuves en découlent déjà");
        (await results.Road.RowsAsync<FactWithdrawal>()).ShouldBeEmpty();
        (await results.Road.IssueAsync()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_large_import_is_recorded_outside_the_request_and_taken_back_the_same_way(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        var import = await results.SendFileAsync(File(people: 2_500, wrong: 20));
        (await results.CommitAsync(import)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.PageAsync(import)).ShouldContain("L’enregistrement continue");
        await results.Road.Aloi.DrainAsync();
        var done = (await results.Road.RowsAsync<ResultImport>()).Single();
        (done.State, done.Recorded, done.PartsLeft, done.BadRows).ShouldBe((ImportState.Done, 2_480, 0, 20));
        (await results.Road.RowsAsync<FactRow>()).ShouldAllBe(f => f.RecordedBy.StartsWith("member:"), "it is the act of who committed it");
        await results.PostAsync($"{import}/undo");
        await results.Road.Aloi.DrainAsync();
        (await results.Road.RowsAsync<ResultImport>()).Single().State.ShouldBe(ImportState.Withdrawn);
        (await results.Road.RowsAsync<Candidacy>()).ShouldAllBe(c => c.State == CandidacyState.Withdrawn);
    }

    [Fact]
    public async Task A_file_of_a_hundred_thousand_rows_with_a_thousand_errors_is_read_in_bounded_time_and_memory()
    {
        await using var results = await Results.OpenAsync(DatabaseKind.Sqlite);
        var file = File(people: 100_000, wrong: 1_000);
        GC.Collect();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var import = await results.SendFileAsync(file);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        var kept = (await results.Road.RowsAsync<ResultImport>()).Single();
        (kept.Rows, kept.BadRows, kept.Pages, kept.NewPeople).ShouldBe((100_000, 1_000, 40, 100_000));
        watch.Restart();
        (await results.PageAsync($"{import}?page=40")).ShouldContain("Page 40 sur 40");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        GC.GetTotalMemory(forceFullCollection: true).ShouldBeLessThan(400L * 1024 * 1024);
    }

    [Fact]
    public async Task Hostile_text_in_every_cell_is_shown_as_text_and_refused_in_words()
    {
        await using var results = await Results.OpenAsync(DatabaseKind.Sqlite);
        const string Hostile = "<script>alert(1)</script>";
        var import = await results.PasteAsync(
            $"a@exemple.fr\tb\tc\ttheorie\t01/03/2026\t90\td\n{string.Join('\t', Enumerable.Repeat(Hostile, 7))}"
        );
        var answer = await results.Http.PageAsync(import, results.Cookie);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldNotContain(Hostile);
        html.ShouldContain("&lt;script&gt;");
        var refused = await results.BringAsync("n’importe quoi");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Results.Text(refused)).ShouldContain("n’importe quoi", Case.Sensitive, "what was pasted stays in the form");
    }

    [Fact]
    public async Task Rows_that_contradict_what_is_recorded_are_named()
    {
        await using var results = await Results.OpenAsync(DatabaseKind.Sqlite);
        await results.CommitAsync(await results.PasteAsync(Results.Row("amina@exemple.fr", "terrain", "acquis", "jean@exemple.fr")));
        var import = await results.PasteAsync(Results.Row("amina@exemple.fr", "terrain", "non acquis", "jean@exemple.fr"));
        (await results.PageAsync(import)).ShouldContain("jean@exemple.fr");
        (await results.Road.RowsAsync<ResultImport>()).Last().BadRows.ShouldBe(1);
        (await results.CommitAsync(import)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "there is nothing right to record");
    }

    [Theory]
    [InlineData(Right.Designer, HttpStatusCode.OK)]
    [InlineData(Right.Assessor, HttpStatusCode.OK)]
    [InlineData(Right.Manager, HttpStatusCode.Forbidden)]
    [InlineData(Right.Administrator, HttpStatusCode.Forbidden)]
    public async Task Those_who_design_or_assess_may_bring_results_and_nobody_else(Right right, HttpStatusCode expected)
    {
        await using var results = await Results.OpenAsync(DatabaseKind.Sqlite);
        var organisation = results.Road.Organisation;
        var member = await results.Road.Aloi.ImportOneAsync(organisation, "autre@exemple.fr");
        await results.Road.Aloi.GiveAsync(organisation, member, organisation.RootEntityId, right);
        var cookie = HttpAloi.CookieOf(await results.Http.GetAsync(await results.Road.Aloi.SignInLinkAsync(organisation, member)));
        (await results.Http.PageAsync($"{results.Base}/results", cookie)).StatusCode.ShouldBe(expected);
        var facts = new
        {
            facts = new object[]
            {
                new
                {
                    email = "amina@exemple.fr",
                    requirement = "theorie",
                    at = "2026-03-01",
                    result = 90,
                },
            },
        };
        (await results.Http.PostAsync($"/api/v1{results.Base}/facts", facts, cookie)).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task What_an_import_keeps_of_people_is_thrown_away_in_time()
    {
        await using var results = await Results.OpenAsync(DatabaseKind.Sqlite);
        var import = await results.PasteAsync(Results.Row("amina@exemple.fr", "theorie", "86"));
        results.Road.Aloi.Clock.Advance(TimeSpan.FromDays(8));
        await results.Road.Aloi.DrainAsync();
        (await results.Road.RowsAsync<ImportPart>()).ShouldBeEmpty();
        (await results.Road.RowsAsync<ResultImport>()).Single().State.ShouldBe(ImportState.Expired);
    }

    private static (string, string)[] Cells(int row, params string[] cells) => [.. cells.Select((cell, i) => ($"c-{row}-{i}", cell))];

    private static byte[] File(int people, int wrong)
    {
        var text = new StringBuilder("courriel;nom;prénom;exigence;date;résultat;auteur\r\n");
        for (var i = 0; i < people; i++)
        {
            var result = i < wrong ? "beaucoup" : "86,5";
            text.Append($"personne{i}@exemple.fr;Nom{i};Prénom{i};theorie;01/03/2026;{result};\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
