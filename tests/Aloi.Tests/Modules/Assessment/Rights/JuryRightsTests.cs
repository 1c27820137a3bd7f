using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Juries;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Rights;

/// <summary>Who comes to a jury's grids, votes and session, and who does not.</summary>
public sealed partial class JuryRightsTests
{
    private const string Told = "Laissez un tiers de temps en plus.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_fresh_link_goes_to_the_jurors_own_address_and_never_to_the_screen_of_whoever_asks(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var rosa = await fixture.BeginAsync();
        var one = (await fixture.CandidacyAsync()).PublicId;
        await JuryFixture.SeeAsync(
            await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(1, "Cale deux fois."))
        );
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = await RenewAsync(fixture, jury, fixture.Nadia);
        answer.WhereTo().ShouldBe(jury);
        (await answer.WordsAsync()).ShouldNotContain("/a/");
        (await fixture.Http.ReadAsync(jury, fixture.Nadia)).ShouldNotContain("/a/");
        (await fixture.Http.LookAsync(rosa.Path, rosa.Cookies)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await fixture.Road.RowsAsync<AuditEntry>()).ShouldContain(e => e.Action == "jury.link-renewed");

        // The juror goes on where they were.
        var fresh = await fixture.BeginAsync();
        (await fixture.Http.ReadAsync($"{fresh.Path}/{one}", fresh.Cookies)).ShouldContain("Cale deux fois.");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Behind_a_link_that_somebody_else_was_shown_a_filled_grid_is_neither_read_nor_changed_and_the_minutes_say_so(
        DatabaseKind kind
    )
    {
        await using var fixture = await JuryFixture.CreateAsync(
            kind,
            JuryFixture.Protocol.Replace("quorum: 3,", "quorum: 3, pool: Experts,", StringComparison.Ordinal)
        );
        var (jury, one) = (await ConveneWithoutAddressAsync(fixture), (await fixture.CandidacyAsync()).PublicId);
        var first = await ShownAsync(fixture, jury);
        await JuryFixture.SeeAsync(
            await fixture.Http.SubmitAsync($"{first.Path}/{one}", first.Cookies, JuryFixture.Grid(1, "Secret de Sam."))
        );
        (await fixture.Http.ReadAsync($"{first.Path}/{one}", first.Cookies)).ShouldContain("Secret de Sam.");

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(5));
        var stolen = await ShownAsync(fixture, jury);
        var look = await fixture.Http.LookAsync($"{stolen.Path}/{one}", stolen.Cookies);
        look.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await look.WordsAsync()).ShouldSatisfyAllConditions(
            p => p.ShouldNotContain("Secret de Sam."),
            p => p.ShouldContain("cette grille ne se relit ni ne se change")
        );
        var change = await fixture.Http.SubmitAsync($"{stolen.Path}/{one}", stolen.Cookies, JuryFixture.Grid(3, "Parfait."));
        change.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync($"{stolen.Path}/{one}", stolen.Cookies, ("act", "recuse"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );

        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, JuryFixture.Grid(3, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, JuryFixture.Grid(3, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "open")));
        (await fixture.Http.ReadAsync($"{jury}/seat/{one}", fixture.Jeanne)).ShouldContain(
            "Secret de Sam.",
            customMessage: "as it was filled"
        );
        await JuryJourneyTests.VoteAsync(fixture, jury, one.ToString(), stolen);
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close")));
        (await fixture.Http.ReadAsync($"{jury}/minutes", fixture.Nadia)).ShouldContain("le lien de Sam Sans Adresse a été fait à l’écran");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_right_to_assess_runs_no_session_of_others(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var marc = await fixture.SignInAsync("marc@exemple.fr", "Marc", Right.Assessor);
        var (jury, one, _) = await fixture.DeliberateAsync();
        var seat = await fixture.Http.LookAsync($"{jury}/seat/{one}", marc);
        seat.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await seat.WordsAsync()).ShouldNotContain("Cale deux fois.");
        var paul = await PaulAsync(fixture);
        await RefusedAsync(fixture, jury, one, paul, marc);

        // Whoever convened does, and whoever decides in the campaign.
        var olga = await fixture.SignInAsync("olga@exemple.fr", "Olga", Right.Designer);
        (await fixture.Http.ReadAsync($"{jury}/seat/{one}", olga)).ShouldContain("Cale deux fois.");
        (await fixture.Http.ReadAsync($"{jury}/seat/{one}", fixture.Nadia)).ShouldContain("Cale deux fois.");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_trained_a_candidate_does_not_run_the_session_even_if_they_convened_it(DatabaseKind kind)
    {
        var protocol = JuryFixture.Protocol.Replace(
            "{ jury:",
            "{ attendance: { id: cours, name: Cours, hours: 7 } }, { jury:",
            StringComparison.Ordinal
        );
        await using var fixture = await JuryFixture.CreateAsync(kind, protocol);
        var (jury, one, _) = await fixture.DeliberateAsync();
        var candidate = (await fixture.CandidacyAsync()).MemberId;
        await fixture.Road.RecordAsync(fixture.Version, SelfCertificationTests.Trained(candidate, "nadia@exemple.fr"));
        var page = await fixture.Http.ReadAsync(jury, fixture.Nadia);
        page.ShouldContain("Vous ne suivez pas cette séance");
        page.ShouldNotContain("Annuler la séance");
        (await fixture.Http.LookAsync($"{jury}/seat/{one}", fixture.Nadia)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var paul = await PaulAsync(fixture);
        await RefusedAsync(fixture, jury, one, paul, fixture.Nadia);
        var olga = await fixture.SignInAsync("olga@exemple.fr", "Olga", Right.Designer);
        (await fixture.Http.ReadAsync(jury, olga)).ShouldContain("Annuler la séance");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Every_juror_reads_the_sentence_of_an_accommodation_and_each_reading_leaves_a_trace(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var one = (await fixture.CandidacyAsync()).PublicId;
        (string, string)[] granted = [("scope", "all"), ("percent", "33"), ("days", ""), ("mode", "lecteur zyx"), ("forassessor", Told)];
        (await fixture.Http.SubmitAsync($"/candidacies/{one}/accommodations", fixture.Nadia, granted)).WhereTo();
        var jury = await fixture.ConveneAsync();
        var rosa = await fixture.BeginAsync();
        foreach (var (path, cookie) in new[] { ($"{rosa.Path}/{one}", rosa.Cookies), ($"{jury}/seat/{one}", fixture.Paul) })
        {
            (await fixture.Http.ReadAsync(path, cookie)).ShouldSatisfyAllConditions(
                p => p.ShouldContain(Told),
                p => p.ShouldNotContain("lecteur zyx")
            );
        }

        (await fixture.Road.RowsAsync<AuditEntry>()).Count(e => e.Action == "accommodation.told").ShouldBe(2);
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(1, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, JuryFixture.Grid(3, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, JuryFixture.Grid(3, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "open")));
        (await fixture.Http.ReadAsync($"{jury}/seat/{one}", fixture.Paul)).ShouldContain(Told);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_who_holds_a_jurors_link_does_not_open_it(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        await fixture.ConveneAsync();
        var amina = await fixture.SignInAsync("amina@exemple.fr", "Amina");
        var mail = (await fixture.MailsAsync("rosa@ailleurs.fr")).First(m => Link().IsMatch(m.Text));
        var path = Link().Match(mail.Text).Value;
        var refused = await fixture.Http.SubmitAsync($"{path}/begin", amina);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.WordsAsync()).ShouldContain("un avis sur vous-même");
        (await fixture.Road.RowsAsync<AssessmentLink>()).ShouldAllBe(l => l.OpenedAt == null);

        // A colleague who is not before the jury is not in the way of the juror at the same browser.
        (await fixture.BeginAsync(cookie: fixture.Paul)).Path.ShouldBe(path);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_runs_the_session_reads_that_a_link_reached_somebody_else_until_a_fresh_one_is_sent(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        (await fixture.Http.ReadAsync(jury, fixture.Nadia)).ShouldNotContain("a dit ne pas être cette personne");
        var rosa = await fixture.BeginAsync();
        (await fixture.Http.SubmitAsync($"{rosa.Path}/not-me", rosa.Cookies)).WhereTo();
        (await fixture.Http.ReadAsync(jury, fixture.Nadia)).ShouldContain("Le lien de Rosa Diaz a été ouvert par quelqu’un qui a dit");
        (await fixture.Http.ReadAsync(jury, fixture.Paul)).ShouldNotContain("a dit ne pas être cette personne");
        (await RenewAsync(fixture, jury, fixture.Nadia)).WhereTo();
        (await fixture.Http.ReadAsync(jury, fixture.Nadia)).ShouldNotContain("a dit ne pas être cette personne");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_jurors_own_seat_is_on_their_list_however_many_newer_sessions_there_are(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var like = await fixture.SessionAsync();
        await fixture.Road.InOrganisationAsync(async s =>
        {
            var database = s.GetRequiredService<IssuerContext>();
            for (var i = 1; i <= 101; i++)
            {
                var other = new JurySession
                {
                    PublicId = s.GetRequiredService<Ids>().NewPublicId(),
                    AchievementVersionId = like.AchievementVersionId,
                    Leaf = like.Leaf,
                    SubjectKeyId = like.SubjectKeyId,
                    SealedContent = like.SealedContent,
                    ConvenedById = like.ConvenedById,
                    ConvenedAt = like.ConvenedAt,
                    TellsCandidates = false,
                    NamesVotes = false,
                };
                other.Set(like.StartsAt.AddDays(i), 60);
                database.Add(other);
            }

            return await database.SaveChangesAsync(Cancellation);
        });
        (await fixture.Http.ReadAsync("/juries", fixture.Paul)).ShouldContain($"{jury}/seat");
        var colleague = await fixture.SignInAsync("colin@exemple.fr", "Colin");
        (await fixture.Http.ReadAsync("/juries", colleague)).ShouldNotContain(jury);
    }

    private static async Task RefusedAsync(JuryFixture fixture, string jury, string one, string juror, string cookie)
    {
        (string Path, (string, string)[] Form)[] acts =
        [
            ($"{jury}/seat/{one}", [("act", "hands"), ($"hand-{juror}", "against")]),
            ($"{jury}/seat/session", [("act", "absent"), ("absent", juror)]),
            ($"{jury}/seat/session", [("act", "close")]),
            (jury, [("act", "call-off")]),
            (jury, [("act", "link"), ("juror", juror)]),
        ];
        foreach (var (path, form) in acts)
        {
            (await fixture.Http.SubmitAsync(path, cookie, form)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, form[0].ToString());
        }

        (await fixture.Road.RowsAsync<Juror>()).ShouldAllBe(j => j.State == JurorState.Called);
        (await fixture.Road.RowsAsync<JurySheet>()).ShouldAllBe(s => s.VotedAt == null);
    }

    private static async Task<string> PaulAsync(JuryFixture fixture) =>
        (await fixture.Road.RowsAsync<Juror>()).Single(j => j is { IsExternal: false, IsChair: false }).PublicId.ToString();

    private static async Task<HttpResponseMessage> RenewAsync(JuryFixture fixture, string jury, string cookie)
    {
        var juror = (await fixture.Road.RowsAsync<Juror>()).Single(j => j.IsExternal).PublicId.ToString();
        return await fixture.Http.SubmitAsync(jury, cookie, ("act", "link"), ("juror", juror));
    }

    /// <summary>A jury whose member from outside has no address.</summary>
    private static async Task<string> ConveneWithoutAddressAsync(JuryFixture fixture)
    {
        var pool = await PoolMarkTests.PoolAsync(fixture.Road, fixture.Http, fixture.Nadia);
        (await fixture.Http.SubmitAsync($"{pool}/people", fixture.Nadia, ("name", "Sam Sans Adresse"))).WhereTo();
        var sam = (await fixture.Road.RowsAsync<PoolMember>()).Single().PublicId.ToString();
        string[] typed = ["members", "chair", "outsider-1-name", "outsider-1-email", "outsider-1-external"];
        (string, string)[] form =
        [
            .. (await fixture.FormAsync()).Where(f => !typed.Contains(f.Item1)),
            ("members", sam),
            ("outsider-1-name", "Jeanne"),
            ("outsider-1-email", "jeanne@exemple.fr"),
            ("outsider-2-name", "Paul"),
            ("outsider-2-email", "paul@exemple.fr"),
            ("chair", "outsider-1"),
        ];
        return (await fixture.Http.SubmitAsync(fixture.New, fixture.Nadia, form)).WhereTo();
    }

    /// <summary>A link as it is shown to whoever asks for it, opened in a browser.</summary>
    private static async Task<(string Path, string Cookies)> ShownAsync(JuryFixture fixture, string jury)
    {
        var path = Link().Match(await (await RenewAsync(fixture, jury, fixture.Nadia)).WordsAsync()).Value;
        var begun = await fixture.Http.SubmitAsync($"{path}/begin");
        return (path, $"{begun.CookieNamed("aloi_link")}; {begun.CookieNamed("aloi_device")}");
    }

    [GeneratedRegex("/a/[A-Za-z0-9_-]{91}")]
    private static partial Regex Link();
}
