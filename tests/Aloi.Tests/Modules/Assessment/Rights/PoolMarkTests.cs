using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Links;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Rights;

/// <summary>Whoever a pool marks as a trainer is one by whichever way they come to judge.</summary>
public sealed class PoolMarkTests
{
    private const string Independent =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, "
        + "{ expertReview: { id: terrain, name: Observation, independence: [ trainer ] } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_member_marked_as_a_trainer_does_not_judge_because_of_a_right_they_hold(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Independent);
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var trainer = await fixture.SignInAsync("fanny@exemple.fr", Right.Assessor);
        var pool = await PoolAsync(fixture.Road, fixture.Http, designer);
        (await fixture.Http.SubmitAsync($"{pool}/people", designer, ("address", "FANNY@exemple.fr"), ("trainer", "yes"))).WhereTo();
        var task = await fixture.PathAsync("terrain");
        (await fixture.Http.LookAsync(task, trainer)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var judged = await fixture.Http.SubmitAsync(task, trainer, ("answer", "achieved"), ("capacity", "formatrice"));
        judged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await judged.WordsAsync()).ShouldContain("qui a formé la personne ne l’évalue pas");

        // Out of the pool, the mark is gone with them.
        var row = (await fixture.Road.RowsAsync<PoolMember>()).Single().PublicId;
        (await fixture.Http.SubmitAsync($"{pool}/people/{row}/remove", designer)).WhereTo();
        (await fixture.Http.SubmitAsync(task, trainer, ("answer", "achieved"), ("capacity", "experte"))).WhereTo();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_trainer_from_outside_gets_no_link_by_their_typed_address(DatabaseKind kind)
    {
        await using var fixture = await LinkFixture.CreateAsync(kind, Independent);
        await fixture.EnrolAsync();
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var pool = await PoolAsync(fixture.Road, fixture.Http, designer);
        (string, string)[] fanny = [("address", "fanny@ailleurs.fr"), ("name", "Fanny Morel")];
        (await fixture.Http.SubmitAsync($"{pool}/people", designer, [.. fanny, ("trainer", "yes")])).WhereTo();
        var ask = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/ask/terrain";
        var refused = await fixture.Http.SubmitAsync(ask, designer, ("address", " Fanny@Ailleurs.fr "), ("name", "F."));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.WordsAsync()).ShouldContain("Cette personne a formé la candidate");
        (await fixture.Road.RowsAsync<AssessmentLink>()).ShouldBeEmpty();
        (await fixture.Http.SubmitAsync(ask, designer, ("address", "rosa@ailleurs.fr"), ("name", "Rosa"))).WhereTo();
    }

    internal static async Task<string> PoolAsync(Road road, HttpAloi http, string designer)
    {
        var root = await road.InOrganisationAsync(s =>
            s.GetRequiredService<IOrganisations>().FindEntityAsync(road.Organisation.RootEntityId, TestContext.Current.CancellationToken)
        );
        return (await http.SubmitAsync("/pools", designer, ("name", "Experts"), ("entity", root!.PublicId.ToString()))).WhereTo();
    }
}
