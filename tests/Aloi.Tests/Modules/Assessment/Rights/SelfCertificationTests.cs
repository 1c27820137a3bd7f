using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Imports;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Rights;

/// <summary>Nobody certifies themselves, whatever rights they hold and whichever way the result comes in.</summary>
public sealed class SelfCertificationTests
{
    private const string Independent =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { attendance: { id: cours, name: Cours, hours: 7 } }, "
        + "{ expertReview: { id: terrain, name: Observation, independence: [ trainer ] } } ]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_with_rights_types_no_result_about_themselves(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Results.TwoSteps);
        var assessor = await fixture.SignInAsync("amina@exemple.fr", Right.Assessor);
        var before = (await fixture.Road.RowsAsync<FactRow>()).Count;
        var score = await TypeAsync(fixture, assessor, "theorie", ("result", "100"));
        score.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await score.WordsAsync()).ShouldContain("personne n’enregistre un résultat à son propre nom");
        (await TypeAsync(fixture, assessor, "terrain", ("result", "acquis"), ("author", "Jean Roux"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await TypeAsync(fixture, assessor, "terrain", [("result", "acquis"), .. Own])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var designer = await fixture.SignInAsync("amina@exemple.fr", Right.Designer);
        (await TypeAsync(fixture, designer, "terrain", ("result", "acquis"), ("author", "Jean Roux"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await fixture.Road.RowsAsync<FactRow>()).Count.ShouldBe(before);
        (await fixture.Http.ReadAsync($"/candidacies/{(await fixture.CandidacyAsync()).PublicId}", designer)).ShouldNotContain(
            "result-terrain",
            customMessage: "nobody is shown a way that is closed to them"
        );
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_program_that_acts_for_a_candidate_brings_nothing_about_them(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Results.TwoSteps);
        var cookie = await fixture.SignInAsync("amina@exemple.fr", Right.Assessor);
        var facts = new[] { Told("boris@exemple.fr"), Told("Amina@exemple.fr") };
        var refused = await PostAsync(fixture, cookie, facts);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("assessment.own-result");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain").ShouldBe(0, "refused as a whole");
        (await PostAsync(fixture, cookie, facts[..1])).StatusCode.ShouldBe(HttpStatusCode.OK);

        static object Told(string email) =>
            new
            {
                email,
                requirement = "terrain",
                at = "2026-03-01",
                result = "acquis",
                by = "Jean Roux",
            };
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_row_about_whoever_brings_the_table_is_refused_in_its_place_and_the_others_come_in(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        var import = await results.PasteAsync(
            Results.Row("amina@exemple.fr", "theorie", "86 %") + "\n" + Results.Row("Administration@exemple.fr", "theorie", "100 %")
        );
        (await results.PageAsync(import)).ShouldContain("Cette ligne vous concerne vous-même");
        (await results.CommitAsync(import)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.RowsAsync<FactRow>()).Count.ShouldBe(1);
        var done = (await results.Road.RowsAsync<ResultImport>()).Single();
        (done.State, done.BadRows, done.Recorded).ShouldBe((ImportState.Done, 1, 1));
    }

    [Fact]
    public async Task What_is_recorded_later_for_whoever_committed_it_is_refused_with_its_line()
    {
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Results.TwoSteps);
        var entry = Road.Judged(fixture.Candidate, "terrain", "jean.roux@exemple.fr") with { Where = new(Line: 7) };
        var request = new FactsToRecord(fixture.Version.VersionId, FactMeans.File, [entry])
        {
            Import = new ImportOrigin(1, $"member:{fixture.Candidate}"),
        };
        var refused = await fixture.Road.AsOperatorAsync(s => s.GetRequiredService<RecordFacts>().HandleAsync(request, Cancellation));
        refused.Problems.Single().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("assessment.own-result"), p => p.Where?.Line.ShouldBe(7));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whom_independence_bars_does_not_judge_by_the_form_of_results_either(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Independent);
        var trainer = await fixture.SignInAsync("fanny@exemple.fr", Right.Assessor);
        await fixture.Road.RecordAsync(fixture.Version, Trained(fixture.Candidate, "fanny@exemple.fr"));
        var own = await TypeAsync(fixture, trainer, "terrain", [("result", "acquis"), .. Own]);
        own.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await own.WordsAsync()).ShouldContain("qui a formé la personne ne l’évalue pas");

        // Nor does a colleague write their judgement down for them.
        var named = await TypeAsync(fixture, trainer, "terrain", ("result", "acquis"), ("author", "Fanny@exemple.fr"));
        named.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await named.WordsAsync()).ShouldContain("Cette personne a formé la candidate");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain").ShouldBe(0);
        var other = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        (await TypeAsync(fixture, other, "terrain", [("result", "acquis"), .. Own])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
    }

    private static (string, string)[] Own => [("own", "yes"), ("capacity", "Cheffe d’équipe"), ("comment", "Vu sur place.")];

    internal static FactEntry Trained(long member, string trainer) =>
        new(
            member,
            new Fact
            {
                Id = "cours",
                Leaf = "cours",
                Time = FactTime.Instant(TestAloi.Start.AddHours(-2)),
                Result = new FactResult.Attendance(7),
                Author = new FactAuthor(trainer, trainer),
            }
        );

    private static async Task<HttpResponseMessage> TypeAsync(
        ReviewFixture fixture,
        string cookie,
        string leaf,
        params (string Name, string Value)[] fields
    )
    {
        (string, string)[] form = [("leaf", leaf), ($"date-{leaf}", "01/03/2026"), .. fields.Select(f => ($"{f.Name}-{leaf}", f.Value))];
        return await fixture.Http.SubmitAsync($"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/results", cookie, form);
    }

    private static Task<HttpResponseMessage> PostAsync(ReviewFixture fixture, string cookie, object[] facts) =>
        fixture.Http.PostAsync($"/api/v1/achievements/{fixture.Version.PublicId}/facts", new { facts }, cookie);
}
