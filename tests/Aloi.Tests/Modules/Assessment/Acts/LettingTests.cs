using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Acts;

public sealed class LettingTests
{
    private const string Review =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, deadline: P30D } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_waiver_needs_the_right_and_a_reason_and_completes_the_rule(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var id = (await fixture.CandidacyAsync()).PublicId;
        var waiver = $"/candidacies/{id}/acts/terrain/waiver";
        var assessor = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        (await fixture.Http.SubmitAsync(waiver, assessor, ("waiver-reason", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        (await fixture.Http.SubmitAsync(waiver, owner)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await fixture.Http.SubmitAsync(waiver, owner, ("waiver-reason", "Vingt ans de pratique reconnus."))).WhereTo();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        (await fixture.Http.ReadAsync($"/candidacies/{id}", owner)).ShouldContain("dispense accordée");
        (await RetakeAndAppealTests.ReplayAsync(fixture)).Differing.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_deadline_is_extended_for_one_or_for_all_and_never_shortened(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var other = await fixture.EnrolAsync("boris@exemple.fr");
        var id = (await fixture.CandidacyAsync()).PublicId;
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(40));
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Impossible);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var one = $"/candidacies/{id}/acts/terrain/extension";
        (string, string) reason = ("extension-reason", "Grève des transports");
        (await fixture.Http.SubmitAsync(one, owner, reason, ("extension-until", "2020-01-01"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await fixture.Http.SubmitAsync(one, owner, reason, ("extension-until", Day(fixture, 20)))).WhereTo();
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
        (await fixture.Http.SubmitAsync(one, owner, reason, ("extension-until", Day(fixture, 10)))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var all = $"/achievements/{fixture.Version.PublicId}/deadlines";
        (await fixture.Http.ReadAsync(all, owner)).ShouldContain("Terrain");
        (await fixture.Http.SubmitAsync(all, owner, ("leaf", "terrain"), ("until", Day(fixture, 30)), ("reason", "Grève"))).WhereTo();
        (await fixture.CandidacyAsync(other)).State.ShouldBe(CandidacyState.Open);
        (
            await fixture.Http.SubmitAsync(all, owner, ("leaf", "terrain"), ("until", Day(fixture, 30)), ("reason", "Grève"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static string Day(ReviewFixture fixture, int ahead) =>
        fixture.Road.Aloi.Clock.GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
