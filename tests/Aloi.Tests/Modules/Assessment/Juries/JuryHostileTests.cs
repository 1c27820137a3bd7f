using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Juries;

public sealed class JuryHostileTests
{
    private static readonly (string, string)[] For = [("act", "vote"), ("vote", "for")];

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_the_deliberation_opens_no_grid_changes_and_nobody_votes_twice(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        var change = await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(3, "Finalement oui."));
        change.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await change.WordsAsync()).ShouldNotContain("Finalement oui.");
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, For));
        (await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, ("act", "vote"), ("vote", "against"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        var id = (await fixture.Road.RowsAsync<Juror>()).Single(j => j.IsExternal).PublicId;
        var hands = await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, ("act", "hands"), ($"hand-{id}", "against"));
        hands.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Paul, ("act", "close"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await fixture.Http.SubmitAsync($"{rosa.Path}/session", rosa.Cookies, ("act", "close"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden,
            "a member who does not chair"
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_that_is_sent_long_after_the_session_opens_and_never_ends_sooner_than_the_one_it_replaces(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var called = await LastAsync();
        await RemindAsync();
        (await LastAsync()).EndsAt.ShouldBeGreaterThanOrEqualTo(called.EndsAt);

        // The ninth day after the session, then the fortieth: the reminder, and the link that whoever runs it has mailed anew.
        fixture.Road.Aloi.Clock.Advance((await fixture.SessionAsync()).EndsAt.AddDays(9) - fixture.Road.Aloi.Clock.GetUtcNow());
        await RemindAsync();
        (await LastAsync()).EndsAt.ShouldBeGreaterThan(called.EndsAt);
        var rosa = await fixture.BeginAsync();
        (await fixture.Http.ReadAsync(rosa.Path, rosa.Cookies)).ShouldContain("Jury final");

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(31));
        var nadia = await fixture.SignInAsync("nadia@exemple.fr", "Nadia");
        var juror = (await fixture.Road.RowsAsync<Juror>()).Single(j => j.IsExternal).PublicId.ToString();
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, nadia, ("act", "link"), ("juror", juror)));
        var late = await fixture.BeginAsync();
        (await fixture.Http.ReadAsync(late.Path, late.Cookies)).ShouldContain("Jury final");

        async Task<AssessmentLink> LastAsync() =>
            (await fixture.Road.RowsAsync<AssessmentLink>())
                .Where(l => l.Purpose == LinkPurpose.Jury && l.MemberId is null)
                .MaxBy(l => l.Id)!;

        async Task RemindAsync()
        {
            var before = (await LastAsync()).Id;
            var owner = await fixture.SignInAsync("nadia@exemple.fr", "Nadia");
            var candidacy = (await fixture.CandidacyAsync()).PublicId.ToString();
            await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync("/candidacies/changes/remind", owner, ("candidacy", candidacy)));
            (await LastAsync()).Id.ShouldBeGreaterThan(before);
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_is_before_a_jury_is_the_jurys_alone_and_a_vote_beside_it_keeps_no_session_open(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var task = $"/tasks/{(await fixture.CandidacyAsync()).PublicId}/jury";
        (await fixture.Http.ReadAsync("/tasks", fixture.Paul)).ShouldContain(task, customMessage: "no session sits yet");
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        var list = await fixture.Http.ReadAsync("/tasks", fixture.Paul);
        list.ShouldNotContain(task);
        list.ShouldContain("Vous siégez dans un jury");
        (await fixture.Http.LookAsync(task, fixture.Paul)).WhereTo().ShouldBe($"{jury}/seat");
        var beside = await fixture.Http.SubmitAsync(task, fixture.Paul, ("answer", "achieved"), ("capacity", "Jury"));
        beside.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.LookAsync(task, fixture.Nadia)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        await JuryJourneyTests.VoteAsync(fixture, jury, one, rosa);
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close")));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Of_two_who_close_at_once_one_wins_and_nothing_is_written_twice(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        await JuryJourneyTests.VoteAsync(fixture, jury, one, rosa);
        var closing = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    fixture.Http.SubmitAsync($"{jury}/seat/session", i % 2 == 0 ? fixture.Jeanne : fixture.Nadia, ("act", "close"))
                )
        );
        closing.Count(c => c.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        closing.Count(c => c.StatusCode == HttpStatusCode.Conflict).ShouldBe(3, string.Join(", ", closing.Select(c => c.StatusCode)));
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "jury").ShouldBe(3);
        (await fixture.Road.RowsAsync<MinutesRow>()).Count.ShouldBe(1);

        // The link still opens, and does nothing any more.
        (await fixture.Http.ReadAsync(rosa.Path, rosa.Cookies)).ShouldContain("La séance est close");
        var late = await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(1, "Trop tard."));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, For)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_absent_member_votes_no_more_and_below_the_quorum_nothing_closes(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var one = (await fixture.CandidacyAsync()).PublicId.ToString();
        var rosa = await fixture.BeginAsync();
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(2, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, JuryFixture.Grid(2, "")));
        var paul = (await fixture.Road.RowsAsync<Juror>()).Single(j => j is { IsExternal: false, IsChair: false }).PublicId.ToString();
        await JuryFixture.SeeAsync(
            await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "open"), ("absent", paul))
        );
        (await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, For)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, JuryFixture.Grid(3, ""))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, For));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, For));
        var close = await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close"));
        close.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await close.WordsAsync()).ShouldContain(
            "le quorum est de 3 votes exprimés\u00a0; il y en a 2. Reportez la séance ou remplacez un membre."
        );

        // Somebody comes instead: blind first, then the vote.
        (string, string)[] replace =
        [
            ("act", "replace"),
            ("juror", paul),
            ("outsider-name", "Lea Roy"),
            ("outsider-email", "lea@ailleurs.fr"),
            ("outsider-external", "yes"),
        ];
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Nadia, replace));
        var lea = await fixture.BeginAsync("lea@ailleurs.fr");
        (await fixture.Http.ReadAsync($"{lea.Path}/{one}", lea.Cookies)).ShouldContain("Enregistrer ma grille");
        (await fixture.Http.SubmitAsync($"{lea.Path}/{one}", lea.Cookies, For)).StatusCode.ShouldBe(HttpStatusCode.Conflict, "grids first");
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{lea.Path}/{one}", lea.Cookies, JuryFixture.Grid(3, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{lea.Path}/{one}", lea.Cookies, For));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close")));
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        (await fixture.Http.ReadAsync($"{jury}/minutes", fixture.Nadia)).ShouldContain("remplacé");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_member_who_only_abstained_makes_way_for_another_and_one_who_decided_does_not(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, For));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, For));
        await JuryFixture.SeeAsync(
            await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, ("act", "vote"), ("vote", "abstain"))
        );
        var close = await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close"));
        (await close.WordsAsync()).ShouldContain("le quorum est de 3 votes exprimés");
        var jurors = await fixture.Road.RowsAsync<Juror>();
        (await ReplaceAsync(jurors.Single(j => j.IsExternal))).StatusCode.ShouldNotBe(HttpStatusCode.SeeOther);
        await JuryFixture.SeeAsync(await ReplaceAsync(jurors.Single(j => j is { IsExternal: false, IsChair: false })));
        var lea = await fixture.BeginAsync("lea@ailleurs.fr");
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{lea.Path}/{one}", lea.Cookies, JuryFixture.Grid(3, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{lea.Path}/{one}", lea.Cookies, For));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close")));
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);

        Task<HttpResponseMessage> ReplaceAsync(Juror juror) =>
            fixture.Http.SubmitAsync(
                jury,
                fixture.Nadia,
                ("act", "replace"),
                ("juror", juror.PublicId.ToString()),
                ("outsider-name", "Lea Roy"),
                ("outsider-email", "lea@ailleurs.fr"),
                ("outsider-external", "yes")
            );
    }

    [Fact]
    public async Task Whoever_waits_is_found_behind_hundreds_who_are_not_there_yet()
    {
        var testFirst = JuryFixture.Protocol.Replace("all:", "sequence:", StringComparison.Ordinal);
        await using var fixture = await JuryFixture.CreateAsync(DatabaseKind.Sqlite, testFirst);
        var learning = await fixture.Road.MembersAsync(201);
        await fixture.Road.RecordAsync(fixture.Version, [.. learning.Select(m => Road.Score(m, 10))]);
        await fixture.EnrolAsync("derniere@exemple.fr", "Zohra");
        (await fixture.Http.ReadAsync(fixture.New, fixture.Nadia)).ShouldContain("Zohra");
        var waiting = await fixture.Road.InOrganisationAsync(s =>
            s.GetRequiredService<JuryCandidates>().CountAsync(fixture.Version.VersionId, "jury", TestContext.Current.CancellationToken)
        );
        waiting.ShouldBe(2, "who is not before the jury yet does not wait for it");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_link_of_whoever_is_replaced_opens_nothing_any_more(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var rosa = await fixture.BeginAsync();
        var id = (await fixture.Road.RowsAsync<Juror>()).Single(j => j.IsExternal).PublicId.ToString();
        (string, string)[] replace =
        [
            ("act", "replace"),
            ("juror", id),
            ("outsider-name", "Lea Roy"),
            ("outsider-email", "lea@ailleurs.fr"),
        ];
        (await fixture.Http.SubmitAsync(jury, fixture.Nadia, replace)).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity,
            "nobody from outside would be left"
        );
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Nadia, [.. replace, ("outsider-external", "yes")]));
        (await fixture.Http.LookAsync(rosa.Path, rosa.Cookies)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var one = (await fixture.CandidacyAsync()).PublicId;
        (await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(3, ""))).StatusCode.ShouldBe(
            HttpStatusCode.Gone
        );
        var lea = await fixture.BeginAsync("lea@ailleurs.fr");
        (await fixture.Http.ReadAsync(lea.Path, lea.Cookies)).ShouldContain("Votre grille est attendue");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_member_barred_for_one_candidate_abstains_for_that_one_and_judges_the_other(DatabaseKind kind)
    {
        var protocol = JuryFixture.Protocol.Replace(
            "{ jury:",
            "{ attendance: { id: stage, name: Stage, hours: 2 } }, { jury:",
            StringComparison.Ordinal
        );
        await using var fixture = await JuryFixture.CreateAsync(kind, protocol);
        await fixture.EnrolAsync("boris@exemple.fr", "Boris");
        var amina = await fixture.CandidacyAsync();
        await fixture.Road.RecordAsync(fixture.Version, Trained(amina.MemberId, "paul@exemple.fr"));
        (await fixture.Http.ReadAsync(fixture.New, fixture.Nadia)).ShouldContain("Ne jugera pas\u00a0: Amina");
        var form = await fixture.FormAsync("amina@exemple.fr", "boris@exemple.fr");
        var few = await fixture.Http.SubmitAsync(fixture.New, fixture.Nadia, [.. form]);
        (await few.WordsAsync()).ShouldContain("Pour Amina Benali, il faut 3 membres qui puissent juger");
        (string, string)[] lea = [("outsider-2-name", "Lea Roy"), ("outsider-2-email", "lea@ailleurs.fr"), ("outsider-2-external", "yes")];
        var jury = (await fixture.Http.SubmitAsync(fixture.New, fixture.Nadia, [.. form, .. lea])).WhereTo();

        (await fixture.Http.ReadAsync($"{jury}/seat", fixture.Paul)).ShouldContain("l’a formée");
        var barred = await fixture.Http.SubmitAsync($"{jury}/seat/{amina.PublicId}", fixture.Paul, JuryFixture.Grid(3, "Mon élève."));
        barred.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync($"{jury}/seat/{amina.PublicId}", fixture.Paul)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var boris = (await fixture.CandidacyAsync("boris@exemple.fr")).PublicId;
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{boris}", fixture.Paul, JuryFixture.Grid(3, "")));
        (await fixture.Http.ReadAsync($"{jury}/seat", fixture.Paul)).ShouldContain("Grilles reçues");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_neither_sits_nor_looks(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        await fixture.EnrolAsync("paul@exemple.fr", "Paul");
        var form = await fixture.FormAsync("paul@exemple.fr", "amina@exemple.fr");
        var refused = await fixture.Http.SubmitAsync(fixture.New, fixture.Nadia, [.. form]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.WordsAsync()).ShouldContain("est à la fois candidat et membre");
        (string, string)[] typed = [("outsider-2-name", "P."), ("outsider-2-email", "PAUL@exemple.fr"), ("outsider-2-external", "yes")];
        var paul = await fixture.IdAsync("paul@exemple.fr");
        var hidden = await fixture.Http.SubmitAsync(fixture.New, fixture.Nadia, [.. form.Where(f => f.Item2 != paul), .. typed]);
        (await hidden.WordsAsync()).ShouldContain("est à la fois candidat et membre");
        var nadia = await fixture.EnrolAsync("nadia@exemple.fr", "Nadia");
        nadia.ShouldBePositive();
        var convened = await fixture.Http.SubmitAsync(fixture.New, fixture.Jeanne, [.. await fixture.FormAsync("nadia@exemple.fr")]);
        var jury = convened.WhereTo();
        (await fixture.Http.LookAsync(jury, fixture.Nadia)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync($"{jury}/seat", fixture.Nadia)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Nadia, ("act", "open"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_members_at_one_browser_are_named_in_the_minutes(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var one = (await fixture.CandidacyAsync()).PublicId.ToString();
        var rosa = await fixture.BeginAsync();
        var device = rosa.Cookies.Split("; ").Single(c => c.StartsWith("aloi_device=", StringComparison.Ordinal));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(2, "")));
        var paul = $"{fixture.Paul}; {device}";
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", paul, JuryFixture.Grid(2, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, JuryFixture.Grid(2, "")));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "open")));
        await JuryJourneyTests.VoteAsync(fixture, jury, one, rosa);
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close")));
        (await fixture.Http.ReadAsync($"{jury}/minutes", fixture.Nadia)).ShouldContain(
            "depuis un même navigateur\u00a0: Paul Test, Rosa Diaz."
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Strangers_and_other_people_of_the_organisation_come_to_no_seat(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var colleague = await fixture.SignInAsync("colin@exemple.fr", "Colin");
        (await fixture.Http.LookAsync(jury, colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync($"{jury}/seat", colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync(fixture.New, colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var manager = await fixture.SignInAsync("cheffe@exemple.fr", "Cheffe", Right.Manager);
        (await fixture.Http.LookAsync(jury, manager)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fixture.Http.SubmitAsync($"{jury}/seat/session", manager, ("act", "open"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.SubmitAsync(jury, manager, ("act", "call-off"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static FactEntry Trained(long member, string trainer) =>
        new(
            member,
            new Fact
            {
                Id = "stage",
                Leaf = "stage",
                Time = FactTime.Instant(TestAloi.Start.AddHours(-2)),
                Result = new FactResult.Attendance(2),
                Author = new FactAuthor(trainer, trainer),
            }
        );
}
