using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Acts;

public sealed class CorrectionTests
{
    private const string Review =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_mistake_is_corrected_by_a_new_act_beside_the_old_one(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var expert = await RetakeAndAppealTests.RefuseAsync(fixture, "experte@exemple.fr");
        var correction = await CorrectionAsync(fixture, "terrain");
        var page = await fixture.Http.ReadAsync(correction, expert);
        page.ShouldContain("Ce qui est écrit");
        (await fixture.Http.SubmitAsync(correction, expert, ("result", "not-achieved"), ("reason", "x"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await fixture.Http.SubmitAsync(correction, expert, ("result", "achieved"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await fixture.Http.SubmitAsync(correction, expert, ("result", "achieved"), ("reason", "Mauvaise case"))).WhereTo();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        (await fixture.Http.SubmitAsync(correction, expert, ("result", "achieved"), ("reason", "Encore"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var story = await fixture.Http.ReadAsync($"/candidacies/{await RetakeAndAppealTests.IdAsync(fixture)}", owner);
        story.ShouldContain("Correction");
        story.ShouldContain("Mauvaise case");
        story.ShouldContain("<s>");
        (await RetakeAndAppealTests.ReplayAsync(fixture)).Differing.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_the_day_only_whoever_runs_the_campaign_corrects_in_their_own_name_and_never_the_candidate(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        await RetakeAndAppealTests.RefuseAsync(fixture, "experte@exemple.fr");
        var correction = await CorrectionAsync(fixture, "terrain");
        var candidate = await fixture.SignInAsync("amina@exemple.fr", Right.Designer);
        (string, string)[] better = [("result", "achieved"), ("reason", "Je sais")];
        (await fixture.Http.SubmitAsync(correction, candidate, better)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var stranger = await fixture.SignInAsync("collegue@exemple.fr");
        (await fixture.Http.SubmitAsync(correction, stranger, better)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(2));
        var expert = await fixture.SignInAsync("experte@exemple.fr");
        (await fixture.Http.SubmitAsync(correction, expert, better)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        (await fixture.Http.SubmitAsync(correction, owner, better)).WhereTo();
        (await fixture.Http.ReadAsync($"/candidacies/{await RetakeAndAppealTests.IdAsync(fixture)}", owner)).ShouldContain(
            "nadia@exemple.fr"
        );

        var elsewhere = await fixture.EnrolAsync("boris@exemple.fr");
        var other = (await fixture.CandidacyAsync(elsewhere)).PublicId;
        (await fixture.Http.SubmitAsync($"/candidacies/{other}/corrections/99", owner, better)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_frozen_verdict_stays_and_the_page_says_that_the_proof_no_longer_follows(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var expert = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        await fixture.Http.SubmitAsync(await fixture.PathAsync("terrain"), expert, ("answer", "achieved"), ("capacity", "experte"));
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var path = $"/candidacies/{await RetakeAndAppealTests.IdAsync(fixture)}";
        (await fixture.Http.ReadAsync(path, owner)).ShouldNotContain("ne découle plus");
        var correction = await CorrectionAsync(fixture, "terrain");
        await fixture.Http.SubmitAsync(correction, owner, ("withdraw", "yes"), ("reason", "Saisi pour une autre personne"));
        (await fixture.Http.ReadAsync(path, owner)).ShouldContain("ne découle plus");
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        (await RetakeAndAppealTests.ReplayAsync(fixture)).ShouldSatisfyAllConditions(
            r => r.Differing.ShouldBeEmpty(),
            r => r.Replayed.ShouldBe(1)
        );
    }

    [Fact]
    public async Task What_is_corrected_stays_corrected_when_the_same_file_is_brought_again()
    {
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Review);
        var entry = Road.Judged(fixture.Candidate, "terrain", "experte@exemple.fr");
        var wrong = entry with { Fact = entry.Fact with { Result = new FactResult.Judgement(JudgementOutcome.NotAchieved), Id = "refus" } };
        await fixture.Road.RecordAsync(fixture.Version, wrong);
        var withdrawn = wrong with { Fact = wrong.Fact with { Id = "retrait", Supersedes = "refus", Result = new FactResult.Withdrawn() } };
        await fixture.Road.RecordAsync(fixture.Version, withdrawn);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
        (await fixture.Road.RecordAsync(fixture.Version, wrong)).Repeated.ShouldBe(1);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
        var back = withdrawn with { Fact = entry.Fact with { Id = "retabli", Supersedes = "retrait" } };
        await fixture.Road.RecordAsync(fixture.Version, back);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
    }

    [Theory]
    [InlineData("inconnu", "terrain")]
    [InlineData("refus", "theorie")]
    [InlineData("soi", "terrain")]
    public async Task Nothing_is_corrected_that_is_not_there_is_about_something_else_or_is_the_act_itself(string corrected, string leaf)
    {
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Review);
        var refusal = Road.Judged(fixture.Candidate, "terrain", "experte@exemple.fr", JudgementOutcome.NotAchieved);
        await fixture.Road.RecordAsync(fixture.Version, refusal with { Fact = refusal.Fact with { Id = "refus" } });
        var fact = refusal.Fact with { Id = "soi", Leaf = leaf, Supersedes = corrected, Result = new FactResult.Withdrawn() };
        var outcome = await fixture.Road.TryRecordAsync(fixture.Version, refusal with { Fact = fact });
        outcome.Problems.Single().Code.ShouldBe("acts.nothing-to-correct");
        var outOfNowhere = fact with { Id = "saut", Leaf = "terrain", Supersedes = null, Attempt = 3, Result = refusal.Fact.Result };
        (await fixture.Road.TryRecordAsync(fixture.Version, refusal with { Fact = outOfNowhere }))
            .Problems.Single()
            .Code.ShouldBe("acts.no-such-attempt");
    }

    private static async Task<string> CorrectionAsync(ReviewFixture fixture, string leaf)
    {
        var candidacy = await fixture.CandidacyAsync();
        var number = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.CandidacyId == candidacy.Id && f.Leaf == leaf).Number;
        return $"/candidacies/{candidacy.PublicId}/corrections/{number}";
    }
}
