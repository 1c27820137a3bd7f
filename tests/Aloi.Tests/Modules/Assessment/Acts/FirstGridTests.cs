using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Grids;
using Aloi.Tests.Modules.Assessment.Juries;
using Aloi.Tests.Modules.Assessment.Pools;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Acts;

public sealed class FirstGridTests
{
    private const string Pooled =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, appealWithin: P10D, pool: Experts } } ]";

    private const string Open =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, appealWithin: P10D } } ]";

    private static readonly (string, string)[] Yes = [("answer", "achieved"), ("text", ""), ("capacity", "experte")];

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_has_read_the_first_grid_without_writing_it_judges_no_appeal(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Pooled);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var reader = await fixture.SignInAsync("lectrice@exemple.fr", Right.Assessor);
        var fresh = await fixture.SignInAsync("neuve@exemple.fr", Right.Assessor);
        await fixture.SignInAsync("premiere@exemple.fr", Right.Assessor);
        await PoolOf.ExpertsAsync(fixture.Road, fixture.Http, owner, "premiere@exemple.fr", "lectrice@exemple.fr", "neuve@exemple.fr");
        await fixture.Road.Aloi.DrainAsync();
        await RetakeAndAppealTests.RefuseAsync(fixture, "premiere@exemple.fr");
        var candidacy = await RetakeAndAppealTests.IdAsync(fixture);
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", reader)).ShouldContain("Le contrôle des fourches.");
        await AppealAsync(fixture, candidacy);
        await fixture.Road.Aloi.DrainAsync();

        var drawn = (await fixture.Road.RowsAsync<AssessmentLink>()).MaxBy(l => l.Id)!;
        drawn.MemberId.ShouldBe(await fixture.Road.MemberAsync("neuve@exemple.fr"), "the one before her in the pool has read");
        var task = await fixture.PathAsync("terrain");
        (await fixture.Http.LookAsync(task, reader)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await fixture.Http.SubmitAsync(task, reader, Yes);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.WordsAsync()).ShouldContain("lu ce que d’autres en ont dit");
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}/ask/terrain", owner)).ShouldContain("ou en a lu la grille");
        var (path, cookie) = await Guests.InviteAsync(fixture, "lectrice@exemple.fr");
        (await fixture.Http.LookAsync(path, cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a link sent to her all the same");
        var said = Road.Judged(fixture.Candidate, "terrain", "lectrice@exemple.fr", at: fixture.Road.Aloi.Clock.GetUtcNow());
        (await fixture.Road.TryRecordAsync(fixture.Version, said)).Problems.Single().Code.ShouldBe("acts.saw-first-grid");

        (await fixture.Http.SubmitAsync(task, fresh, Yes)).WhereTo();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_is_read_is_written_down_once_however_often_and_from_however_many_windows(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Open);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var first = await RetakeAndAppealTests.RefuseAsync(fixture, "premiere@exemple.fr");
        var candidacy = await RetakeAndAppealTests.IdAsync(fixture);
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", first)).ShouldContain("Le contrôle des fourches.");
        (await fixture.Road.RowsAsync<GridReading>()).ShouldBeEmpty("one's own grid is not another's");
        var grids = $"/candidacies/{candidacy}/grids/terrain";
        var looks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fixture.Http.LookAsync(grids, owner)));
        looks.ShouldAllBe(l => l.StatusCode == HttpStatusCode.OK);
        await fixture.Http.ReadAsync($"/candidacies/{candidacy}", owner);
        var read = (await fixture.Road.RowsAsync<GridReading>()).Single();
        (read.Leaf, read.Attempt, read.MemberId).ShouldBe(("terrain", 1, await fixture.Road.MemberAsync("nadia@exemple.fr")));
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        await fixture.Http.ReadAsync($"/me/{candidacy}", mine);
        (await fixture.Road.RowsAsync<GridReading>()).Count.ShouldBe(1, "the candidate judges nobody");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_read_the_grids_of_a_jury_does_not_sit_in_the_one_that_hears_the_appeal(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var nadia = await fixture.SignInAsync("nadia@exemple.fr", "Nadia", Right.Assessor);
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        (await fixture.Http.ReadAsync($"{jury}/seat/{one}", fixture.Nadia)).ShouldContain("Cale deux fois.");
        (string, string)[] no = [("act", "vote"), ("vote", "against")];
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, no));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, no));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, no));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close")));
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var amina = await fixture.SignInAsync("amina@exemple.fr", "Amina");
        (await fixture.Http.SubmitAsync($"/me/appeal/{one}/jury", amina, ("reason", "Le frein était neuf."))).WhereTo();

        var form = await fixture.FormAsync();
        form.Add(("members", await fixture.IdAsync("nadia@exemple.fr")));
        var refused = await fixture.Http.SubmitAsync(fixture.New, nadia, [.. form]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.WordsAsync()).ShouldContain("Nadia Test ne peut juger aucune des personnes choisies");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task As_long_as_assessors_are_awaited_none_reads_on_the_candidates_page_what_another_said(DatabaseKind kind)
    {
        var two = Open.Replace("name: Terrain", "name: Terrain, assessors: 2", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(kind, two);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        await RetakeAndAppealTests.RefuseAsync(fixture, "premiere@exemple.fr");
        var second = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        var page = $"/candidacies/{await RetakeAndAppealTests.IdAsync(fixture)}";
        (await fixture.Http.ReadAsync(page, second)).ShouldNotContain("Le contrôle des fourches.");
        (await fixture.Road.RowsAsync<GridReading>()).ShouldBeEmpty();
        (await fixture.Http.ReadAsync(page, owner)).ShouldContain("Le contrôle des fourches.");
    }

    private static async Task AppealAsync(ReviewFixture fixture, string candidacy)
    {
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        (await fixture.Http.SubmitAsync($"/me/appeal/{candidacy}/terrain", mine, ("reason", "J’avais contrôlé les fourches."))).WhereTo();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
