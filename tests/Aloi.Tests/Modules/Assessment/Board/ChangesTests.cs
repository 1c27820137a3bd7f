using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.Modules.Assessment.Board;

public sealed class ChangesTests
{
    private const string Rule =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Chosen_candidacies_are_reminded_after_the_count_was_told_and_nobody_twice_a_day(DatabaseKind kind)
    {
        await using var results = await OpenAsync(kind, 3);
        var ids = await IdsAsync(results);
        var plan = await results.PostAsync("/candidacies/changes", [.. ids.Select(i => ("candidacy", i)), ("change", "remind")]);
        plan.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = await Results.Text(plan);
        told.ShouldContain("4 personnes recevront un courriel");
        told.ShouldContain("3 sont candidates");
        (await results.Road.RowsAsync<ReminderMail>()).ShouldBeEmpty();
        var sent = await results.PostAsync(
            "/candidacies/changes/remind",
            [.. ids.Select(i => ("candidacy", i)), ("back", $"{results.Base}/candidacies")]
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.RowsAsync<ReminderMail>()).Count.ShouldBe(4);
        var again = await results.PostAsync("/candidacies/changes", [.. ids.Select(i => ("candidacy", i)), ("change", "remind")]);
        (await Results.Text(again)).ShouldContain("4 ont déjà reçu un rappel");
        await results.PostAsync("/candidacies/changes/remind", [.. ids.Select(i => ("candidacy", i))]);
        (await results.Road.RowsAsync<ReminderMail>()).Count.ShouldBe(4);
        results.Road.Aloi.Clock.Advance(TimeSpan.FromDays(1.1));
        var nextDay = await SignInAgainAsync(results);
        await results.Http.SubmitAsync(
            "/candidacies/changes/remind",
            nextDay,
            ("all", "yes"),
            ("state", "open"),
            ("achievement", results.Version.PublicId.ToString())
        );
        (await results.Road.RowsAsync<ReminderMail>()).Count.ShouldBe(8);
    }

    [Fact]
    public async Task The_reminders_reach_the_mail_server_one_for_each_person()
    {
        await using var smtp = new SmtpListener();
        await using var results = await OpenAsync(
            DatabaseKind.Sqlite,
            2,
            services =>
            {
                var server = new SmtpSettings("127.0.0.1", smtp.Port, null, Encrypted: false, "aloi@preuves.example");
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(new SmtpTransport(server)));
            }
        );
        await results.PostAsync("/candidacies/changes/remind", [.. (await IdsAsync(results)).Select(i => ("candidacy", i))]);
        (await results.Road.Aloi.App.Services.GetRequiredService<MailSender>().DrainAsync(Cancellation)).ShouldBe(3);
        smtp.Mails.Select(m => Regex.Match(m, "(?m)^To: (.*)$").Groups[1].Value.Trim())
            .Order()
            .ShouldBe(["eric@exemple.fr", "personne1@exemple.fr", "personne2@exemple.fr"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Closed_candidacies_leave_the_board_keep_everything_and_come_back_as_they_were(DatabaseKind kind)
    {
        await using var results = await OpenAsync(kind, 2);
        var row = (await results.Road.RowsAsync<Candidacy>())[0];
        await results.Road.RecordAsync(results.Version, Road.Score(row.MemberId, 90));
        var page = await results.PostAsync("/candidacies/changes", ("candidacy", row.PublicId.ToString()), ("change", "close"));
        (await Results.Text(page)).ShouldContain("1 candidature sera clôturée");
        var done = await results.PostAsync(
            "/candidacies/changes/close",
            ("candidacy", row.PublicId.ToString()),
            ("reason", "A quitté l’atelier")
        );
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var closed = await RowAsync(results, row.Id);
        closed.State.ShouldBe(CandidacyState.Closed);
        closed.SealedClosing.ShouldNotBeNull();
        (await results.Road.RowsAsync<CandidacyStep>()).ShouldAllBe(s => s.CandidacyId != row.Id);
        (await results.Road.RowsAsync<FactRow>()).ShouldContain(f => f.CandidacyId == row.Id);
        (await results.PageAsync($"{results.Base}/candidacies")).ShouldNotContain(row.PublicId.ToString());
        (await results.PageAsync($"{results.Base}/candidacies?state=closed")).ShouldContain(row.PublicId.ToString());
        (await results.PageAsync($"/candidacies/{row.PublicId}")).ShouldContain("A quitté l’atelier");
        await results.Road.RecordAsync(results.Version, Road.Judged(row.MemberId, "terrain", "eric@exemple.fr"));
        (await RowAsync(results, row.Id)).State.ShouldBe(CandidacyState.Closed, "a later fact is kept and reopens nothing");
        var undone = await results.PostAsync($"/candidacies/changes/reopen?with={PublicId.FromBytes(closed.ClosedWith!)}");
        undone.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RowAsync(results, row.Id)).State.ShouldBe(CandidacyState.Satisfied, "judged by what has come since");
        (await results.PostAsync($"/candidacies/changes/reopen?with={PublicId.FromBytes(closed.ClosedWith!)}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Nothing_is_changed_for_whoever_runs_nothing_here()
    {
        await using var results = await OpenAsync(DatabaseKind.Sqlite, 1);
        var id = (await IdsAsync(results))[0];
        var member = await results.Road.MemberAsync("curieux@exemple.fr");
        var cookie = HttpAloi.CookieOf(
            await results.Http.GetAsync(await results.Road.Aloi.SignInLinkAsync(results.Road.Organisation, member))
        );
        foreach (var path in new[] { "/candidacies/changes", "/candidacies/changes/remind", "/candidacies/changes/close" })
        {
            var answer = await results.Http.SubmitAsync(path, cookie, ("candidacy", id), ("change", "close"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        (await results.Http.LookAsync("/candidacies.csv", cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await results.Road.RowsAsync<Candidacy>()).ShouldAllBe(c => c.State == CandidacyState.Open);
        var nobody = await results.PostAsync("/candidacies/changes", ("change", "remind"));
        nobody.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.PostAsync("/candidacies/changes", ("candidacy", "nonsense"), ("change", "remind"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Another_organisations_candidacies_are_not_there(DatabaseKind kind)
    {
        await using var results = await OpenAsync(kind, 1);
        var id = (await IdsAsync(results))[0];
        var other = await results.Road.Aloi.CreateOrganisationAsync("Autre groupe");
        var stranger = await results.Road.Aloi.SignInAsAdministratorAsync(results.Http, other);
        foreach (var path in new[] { "/candidacies/changes", "/candidacies/changes/remind", "/candidacies/changes/close" })
        {
            var answer = await results.Http.SubmitAsync(path, stranger, ("candidacy", id), ("change", "close"));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await results.Road.RowsAsync<Candidacy>()).ShouldAllBe(c => c.State == CandidacyState.Open);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_list_is_narrowed_by_step_and_taken_away_as_a_table(DatabaseKind kind)
    {
        await using var results = await OpenAsync(kind, 2);
        var rows = await results.Road.RowsAsync<Candidacy>();
        await results.Road.RecordAsync(results.Version, Road.Score(rows[0].MemberId, 90));
        var waiting = await results.PageAsync($"{results.Base}/candidacies?leaf=theorie&step=waiting");
        waiting.ShouldContain(rows[1].PublicId.ToString());
        waiting.ShouldNotContain($"/candidacies/{rows[0].PublicId}\"");
        (await results.PageAsync($"{results.Base}/candidacies?leaf=theorie&step=late")).ShouldContain("Personne pour l’instant");
        var csv = await results.PageAsync("/candidacies.csv?leaf=theorie&step=done");
        csv.ShouldContain("personne1@exemple.fr");
        csv.ShouldNotContain("personne2@exemple.fr");
        csv.ShouldContain("Expert;terrain;");
        (await results.PageAsync($"{results.Base}/board")).ShouldContain("1 en attente");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_table_gives_days_as_the_entity_has_them_and_the_last_day_of_a_deadline(DatabaseKind kind)
    {
        const string Due = "expertReview: { id: terrain, name: Terrain, deadline: P10D, onSilence: escalate }";
        await using var results = await Results.OpenAsync(kind, Due);
        await results.Road.MembersAsync(1);
        await results.PostAsync($"{results.Base}/enrol", ("people", "personne1@exemple.fr"), ("from", "2026-03-01"));
        var line = (await results.PageAsync("/candidacies.csv"))
            .Split('\n')
            .Single(l => l.Contains("personne1@", StringComparison.Ordinal));
        line.ShouldContain(";2026-03-01;");
        line.Trim().ShouldEndWith(";2026-03-11");
    }

    private static async Task<Results> OpenAsync(DatabaseKind kind, int people, Action<IServiceCollection>? adjust = null)
    {
        var results = await Results.OpenAsync(kind, Rule, adjust);
        await results.Road.MembersAsync(people);
        var assessor = await results.Road.MemberAsync("eric@exemple.fr", "Éric", "Roy");
        await results.Road.Aloi.GiveAsync(results.Road.Organisation, assessor, results.Road.Organisation.RootEntityId, Right.Assessor);
        var listed = string.Join('\n', Enumerable.Range(1, people).Select(i => $"personne{i}@exemple.fr"));
        await results.PostAsync($"{results.Base}/enrol", ("people", listed), ("from", "2026-03-01"));
        return results;
    }

    /// <summary>The administrator, the first member there is: a session ends overnight.</summary>
    private static async Task<string> SignInAgainAsync(Results results)
    {
        var first = (await results.Road.RowsAsync<Member>()).Min(m => m.Id);
        return HttpAloi.CookieOf(await results.Http.GetAsync(await results.Road.Aloi.SignInLinkAsync(results.Road.Organisation, first)));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Results results) =>
        [.. (await results.Road.RowsAsync<Candidacy>()).Select(c => c.PublicId.ToString())];

    private static async Task<Candidacy> RowAsync(Results results, long id) =>
        (await results.Road.RowsAsync<Candidacy>()).Single(c => c.Id == id);
}
