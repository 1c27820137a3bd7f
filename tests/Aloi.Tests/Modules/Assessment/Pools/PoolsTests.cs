using System.Net;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Links;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Pools;

public sealed class PoolsTests
{
    private const string Drawn =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, "
        + "{ expertReview: { id: terrain, name: Observation, assessors: 2, divergence: 1, pool: Experts } } ]";

    private const string Independent =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, "
        + "{ expertReview: { id: terrain, name: Observation, pool: Experts, independence: [trainer] } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_designer_fills_a_pool_with_members_and_outsiders_and_erases_one(DatabaseKind kind)
    {
        await using var fixture = await LinkFixture.CreateAsync(kind);
        var (http, designer) = (fixture.Http, await fixture.SignInAsync("conception@exemple.fr", Right.Designer));
        (await http.ReadAsync("/pools", designer)).ShouldContain("Aucun vivier pour l’instant");
        var pool = await PoolAsync(fixture, designer);
        await fixture.Road.MemberAsync("paul@exemple.fr", "Paul", "Petit");
        await AddAsync(fixture, designer, pool, ("address", "PAUL@exemple.fr"), ("trainer", "yes"));
        (await http.SubmitAsync($"{pool}/people", designer, ("address", "rosa@x.fr"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await AddAsync(fixture, designer, pool, ("address", "rosa@x.fr"), ("name", "Rosa Diaz"), ("capacity", "cliente"));
        (await http.SubmitAsync($"{pool}/people", designer, ("address", "Rosa@X.fr"), ("name", "R"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await http.SubmitAsync($"{pool}/people", designer, ("name", "X"), ("atOnce", "zéro"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var page = await http.ReadAsync(pool, designer);
        page.ShouldContain("Paul Petit");
        page.ShouldContain("Rosa Diaz");
        var rosa = (await fixture.Road.RowsAsync<PoolMember>()).Single(m => m.MemberId is null);
        System.Text.Encoding.Latin1.GetString(rosa.SealedContent!).ShouldNotContain("Rosa");

        (await http.SubmitAsync($"{pool}/people/{rosa.PublicId}/erase", designer)).WhereTo().ShouldBe(pool);
        (await http.ReadAsync(pool, designer)).ShouldNotContain("Rosa Diaz");
        var left = (await fixture.Road.RowsAsync<PoolMember>()).Single(m => m.Id == rosa.Id);
        (left.SealedContent, left.PersonDigest).ShouldBe((null, null));
        var assessor = await fixture.SignInAsync("evaluation@exemple.fr", Right.Assessor);
        (await http.LookAsync(pool, assessor)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_rule_asks_enough_people_by_itself_and_one_more_when_they_diverge(DatabaseKind kind)
    {
        await using var fixture = await LinkFixture.CreateAsync(kind, Drawn);
        await FillAsync(fixture, "a", "b", "c");
        await fixture.EnrolAsync();
        await fixture.Road.Aloi.DrainAsync();
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<AssessmentLink>()).Count.ShouldBe(2);
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(2);

        await JudgeAsync(fixture, "a@x.fr", JudgementOutcome.Achieved);
        await CloseAsync(fixture);
        (await fixture.Road.RowsAsync<AssessmentLink>()).Count.ShouldBe(2);
        await JudgeAsync(fixture, "b@x.fr", JudgementOutcome.NotAchieved);
        await CloseAsync(fixture);
        var links = await fixture.Road.RowsAsync<AssessmentLink>();
        links.Count.ShouldBe(3);
        (await fixture.MailAsync()).To.ShouldBe("c@x.fr");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Where_nobody_is_left_to_ask_it_is_said_and_whoever_joins_the_pool_is_asked(DatabaseKind kind)
    {
        await using var fixture = await LinkFixture.CreateAsync(kind, Independent);
        var (designer, pool) = await FillAsync(fixture);
        await AddAsync(fixture, designer, pool, ("address", "formatrice@x.fr"), ("name", "Fanny"), ("trainer", "yes"));
        await fixture.EnrolAsync();
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<AssessmentLink>()).ShouldBeEmpty();
        (await fixture.Road.RowsAsync<DrawGap>()).Single().Barred.ShouldBe(1);
        var candidacy = (await fixture.CandidacyAsync()).PublicId;
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", designer)).ShouldContain("il n’y a plus personne à interroger");
        (await fixture.Http.ReadAsync("/pools", designer)).ShouldContain($"/candidacies/{candidacy}");
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}/ask/terrain", designer)).ShouldContain("a formé la personne évaluée");

        await AddAsync(fixture, designer, pool, ("address", "neuf@x.fr"), ("name", "Neuf"));
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<DrawGap>()).ShouldBeEmpty();
        (await fixture.MailAsync()).To.ShouldBe("neuf@x.fr");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_an_appeal_somebody_is_asked_who_has_not_seen_the_first_grid(DatabaseKind kind)
    {
        await using var fixture = await LinkFixture.CreateAsync(kind, Independent);
        await FillAsync(fixture, "a", "b");
        await fixture.EnrolAsync();
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.MailAsync()).To.ShouldBe("a@x.fr");
        await JudgeAsync(fixture, "a@x.fr", JudgementOutcome.NotAchieved);
        await CloseAsync(fixture);
        (await fixture.Road.RowsAsync<AssessmentLink>()).Count.ShouldBe(1);
        var opened = new Fact
        {
            Id = "recours",
            Leaf = "terrain",
            Time = FactTime.Instant(fixture.Road.Aloi.Clock.GetUtcNow()),
            Result = new FactResult.AttemptOpened(AttemptReason.Appeal),
            Attempt = 2,
        };
        await fixture.Road.RecordAsync(fixture.Version, new Aloi.Modules.Assessment.FactEntry(fixture.Candidate, opened));
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<AssessmentLink>()).Count.ShouldBe(2);
        (await fixture.MailAsync()).To.ShouldBe("b@x.fr");
    }

    private static async Task<(string Designer, string Pool)> FillAsync(LinkFixture fixture, params string[] people)
    {
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var pool = await PoolAsync(fixture, designer);
        foreach (var one in people)
        {
            await AddAsync(fixture, designer, pool, ("address", $"{one}@x.fr"), ("name", one));
        }

        return (designer, pool);
    }

    private static async Task<string> PoolAsync(LinkFixture fixture, string designer)
    {
        var root = await fixture.Road.Aloi.InScopeAsync(
            fixture.Road.Organisation.Id,
            s =>
                Microsoft
                    .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IOrganisations>(s)
                    .FindEntityAsync(fixture.Road.Organisation.RootEntityId, TestContext.Current.CancellationToken)
        );
        return (await fixture.Http.SubmitAsync("/pools", designer, ("name", "Experts"), ("entity", root!.PublicId.ToString()))).WhereTo();
    }

    private static async Task AddAsync(LinkFixture fixture, string designer, string pool, params (string, string)[] person) =>
        (await fixture.Http.SubmitAsync($"{pool}/people", designer, person)).WhereTo().ShouldBe(pool);

    private static async Task JudgeAsync(LinkFixture fixture, string author, JudgementOutcome outcome)
    {
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(1));
        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(fixture.Candidate, "terrain", author, outcome, fixture.Road.Aloi.Clock.GetUtcNow())
        );
    }

    private static async Task CloseAsync(LinkFixture fixture)
    {
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.Road.Aloi.DrainAsync();
    }
}
