using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Acts;

public sealed class RetakeAndAppealTests
{
    private const string Review =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, retakes: 1, retakeAfter: P2D, appealWithin: P10D } } ]";

    private static readonly (string, string)[] Yes = [("answer", "achieved"), ("text", ""), ("capacity", "experte")];
    private static readonly (string, string)[] No = [("answer", "not-yet"), ("text", "Le contrôle des fourches."), ("capacity", "experte")];

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_refusal_is_tried_again_as_the_rule_says_or_as_a_person_decides_with_a_reason(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var (owner, candidacy) = (await fixture.SignInAsync("nadia@exemple.fr", Right.Designer), await IdAsync(fixture));
        var acts = $"/candidacies/{candidacy}/acts/terrain";
        (await fixture.Http.SubmitAsync($"{acts}/retake", owner, ("reason", "Encore"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await RefuseAsync(fixture, "experte@exemple.fr");
        (await fixture.Http.SubmitAsync($"{acts}/retake", owner, ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var soon = await fixture.Http.SubmitAsync($"{acts}/retake", owner, ("reason", "Il est prêt <b>"));
        soon.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await soon.WordsAsync()).ShouldContain("Il est prêt <b>");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(3));
        owner = await fixture.SignInAsync("nadia@exemple.fr");
        (await fixture.Http.SubmitAsync($"{acts}/retake", owner, ("reason", "Il est prêt")))
            .WhereTo()
            .ShouldBe($"/candidacies/{candidacy}");
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        (await fixture.Http.ReadAsync("/me", mine)).ShouldContain("Une nouvelle tentative vous est ouverte");

        await RefuseAsync(fixture, "experte@exemple.fr");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(3));
        owner = await fixture.SignInAsync("nadia@exemple.fr");
        (await fixture.Http.SubmitAsync($"{acts}/retake", owner, ("reason", "Encore"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync($"{acts}/retake", owner, ("reason", "Encore"), ("override", "yes"))).WhereTo();
        var story = await fixture.Http.ReadAsync($"/candidacies/{candidacy}", owner);
        story.ShouldContain("Nouvelle tentative ouverte");
        story.ShouldContain("Il est prêt");
        (await fixture.Road.RowsAsync<AuditEntry>()).Count(e => e.Action == "candidacy.retake-granted").ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_appeal_is_decided_by_somebody_who_has_not_seen_the_first_grid_and_both_grids_stay(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var (first, candidacy) = (await RefuseAsync(fixture, "experte@exemple.fr"), await IdAsync(fixture));
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        (await fixture.Http.ReadAsync("/me", mine)).ShouldContain($"/me/appeal/{candidacy}/terrain");
        var appeal = $"/me/appeal/{candidacy}/terrain";
        (await fixture.Http.ReadAsync(appeal, mine)).ShouldContain("Faire appel");
        (await fixture.Http.SubmitAsync(appeal, mine, ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await fixture.Http.SubmitAsync(appeal, mine, ("reason", "J’avais contrôlé les fourches avant.")))
            .WhereTo()
            .ShouldBe($"/me#c-{candidacy}");
        (await fixture.Http.SubmitAsync(appeal, mine, ("reason", "Encore"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Road.RowsAsync<Appeal>()).Count.ShouldBe(1);

        var waiting = await fixture.Http.ReadAsync("/candidacies/appeals", owner);
        waiting.ShouldContain("J’avais contrôlé les fourches avant.");
        var task = await fixture.PathAsync("terrain");
        var barred = await fixture.Http.SubmitAsync(task, first, Yes);
        barred.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await barred.WordsAsync()).ShouldContain("Elle a fait appel");

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", second)).ShouldNotContain("Le contrôle des fourches.");
        (await fixture.Http.SubmitAsync(task, second, Yes)).WhereTo();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        var grids = await fixture.Http.ReadAsync($"/candidacies/{candidacy}/grids/terrain", owner);
        grids.ShouldContain("Le contrôle des fourches.");
        grids.ShouldContain("après appel");
        grids.ShouldContain("C’est elle qui décide");
        (await ReplayAsync(fixture)).Differing.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_presses_of_one_button_open_one_attempt_and_nobody_appeals_for_others_or_too_late(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        await fixture.EnrolAsync("boris@exemple.fr");
        await RefuseAsync(fixture, "experte@exemple.fr");
        var candidacy = await IdAsync(fixture);
        var appeal = $"/me/appeal/{candidacy}/terrain";
        var other = await fixture.SignInAsync("boris@exemple.fr");
        (await fixture.Http.LookAsync(appeal, other)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.SubmitAsync(appeal, other, ("reason", "Moi"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.LookAsync($"/me/{candidacy}", other)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        (
            await fixture.Http.SubmitAsync($"/candidacies/{candidacy}/acts/terrain/waiver", mine, ("waiver-reason", "Moi"))
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var both = await Task.WhenAll(
            fixture.Http.SubmitAsync(appeal, mine, ("reason", "Un")),
            fixture.Http.SubmitAsync(appeal, mine, ("reason", "Deux"))
        );
        both.ShouldContain(a => a.StatusCode == HttpStatusCode.SeeOther);
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain" && f.Attempt == 2).ShouldBe(1);
        (await fixture.Road.RowsAsync<Appeal>()).Count.ShouldBe(1);

        await using var late = await ReviewFixture.CreateAsync(kind, Review);
        await RefuseAsync(late, "experte@exemple.fr");
        late.Road.Aloi.Clock.Advance(TimeSpan.FromDays(12));
        mine = await late.SignInAsync("amina@exemple.fr");
        var path = $"/me/appeal/{await IdAsync(late)}/terrain";
        (await late.Http.SubmitAsync(path, mine, ("reason", "Trop tard"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.Http.ReadAsync(path, mine)).ShouldContain("Écrire à une personne");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_refused_candidate_always_reaches_a_human_and_the_mail_says_nothing_of_what_they_wrote(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        await RefuseAsync(fixture, "experte@exemple.fr");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(40));
        var candidacy = await IdAsync(fixture);
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        var human = $"/me/human/{candidacy}";
        (await fixture.Http.ReadAsync(human, mine)).ShouldContain("nadia@exemple.fr");
        (await fixture.Http.SubmitAsync(human, mine, ("words", "Une phrase secrète."))).WhereTo().ShouldBe($"/me#c-{candidacy}");
        (await fixture.Road.RowsAsync<ActMail>()).Count.ShouldBe(1);
        owner = await fixture.SignInAsync("nadia@exemple.fr");
        (await fixture.Http.ReadAsync("/candidacies/appeals", owner)).ShouldContain("Une phrase secrète.");
        (await fixture.Http.ReadAsync("/work", owner)).ShouldContain("/candidacies/appeals");
        var request = (await fixture.Road.RowsAsync<HumanRequest>()).Single();
        await fixture.Http.SubmitAsync($"/candidacies/{candidacy}/requests/answered", owner, ("request", request.PublicId.ToString()));
        (await fixture.Http.ReadAsync("/candidacies/appeals", owner)).ShouldNotContain("Une phrase secrète.");
        (await fixture.Http.ReadAsync($"/me/{candidacy}", mine)).ShouldContain("Réponse donnée");
        for (var i = 0; i < 4; i++)
        {
            (await fixture.Http.SubmitAsync(human, mine, ("words", $"Message {i}"))).WhereTo();
        }

        (await fixture.Http.SubmitAsync(human, mine, ("words", "Trop"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_result_brought_after_a_retake_counts_for_the_new_attempt()
    {
        await using var fixture = await ReviewFixture.CreateAsync(
            DatabaseKind.Sqlite,
            "onlineAssessment: { id: theorie, name: Test, min: 80, attempts: 1 }"
        );
        var member = await fixture.EnrolAsync("boris@exemple.fr");
        _ = member;
        var low = await fixture.Road.MemberAsync("cleo@exemple.fr");
        await fixture.Road.RecordAsync(fixture.Version, Road.Score(low, 40));
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var id = (await fixture.CandidacyAsync(low)).PublicId;
        await fixture.Http.SubmitAsync($"/candidacies/{id}/acts/theorie/retake", owner, ("reason", "Panne du poste"));
        (await fixture.CandidacyAsync(low)).State.ShouldBe(CandidacyState.Open);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(1));
        await fixture.Road.RecordAsync(fixture.Version, Road.Score(low, 90, at: fixture.Road.Aloi.Clock.GetUtcNow()));
        (await fixture.CandidacyAsync(low)).State.ShouldBe(CandidacyState.Satisfied);
    }

    internal static async Task<string> RefuseAsync(ReviewFixture fixture, string assessor)
    {
        var cookie = await fixture.SignInAsync(assessor, Right.Assessor);
        (await fixture.Http.SubmitAsync(await fixture.PathAsync("terrain"), cookie, No)).WhereTo();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        return cookie;
    }

    internal static async Task<string> IdAsync(ReviewFixture fixture) => (await fixture.CandidacyAsync()).PublicId.ToString();

    internal static Task<ReplayReport> ReplayAsync(ReviewFixture fixture) =>
        fixture.Road.InOrganisationAsync(s =>
            s.GetRequiredService<ReplayVerdicts>().CheckAsync(fixture.Version.VersionId, TestContext.Current.CancellationToken)
        );
}
