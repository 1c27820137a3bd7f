using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Reviews;

public sealed class DeclarationTests
{
    private const string Levels =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { selfDeclaration: { id: moi, name: Ma pratique, statement: Je le jure., "
        + "rubric: { criteria: [ { id: geste, name: Geste, levels: [Je regarde, J’essaie, Je fais seul], required: 3 }, { id: regle, name: Règles, levels: [Je découvre, Je connais] } ] } } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_finds_their_level_in_words_on_their_honour_and_may_think_again_the_same_day(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Levels);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = (await fixture.PathAsync("moi")).Replace("/tasks/", "/me/", StringComparison.Ordinal);
        var page = await fixture.Http.ReadAsync(path, candidate);
        page.ShouldContain("Je fais seul");
        page.ShouldContain("Je le jure.");

        var refused = await fixture.Http.SubmitAsync(path, candidate, ("level-1", "2"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.WordsAsync()).ShouldContain("Cochez la déclaration sur l’honneur");
        (await SaysAsync(fixture, path, candidate, "9")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await SaysAsync(fixture, path, candidate, "2")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(5));
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
        (await SaysAsync(fixture, path, candidate, "3")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "moi").ShouldBe(2);
    }

    private static Task<HttpResponseMessage> SaysAsync(ReviewFixture fixture, string path, string cookie, string level) =>
        fixture.Http.SubmitAsync(path, cookie, ("level-1", level), ("level-2", "2"), ("honour", "yes"));
}
