using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Reviews;

public sealed class QueueTests
{
    private const string Rule =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, "
        + "{ expertReview: { id: terrain, name: Terrain, deadline: P5D, onSilence: escalate } }, { evidence: { id: traces, name: Traces } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_waits_is_narrowed_ordered_said_overdue_in_words_and_looked_into(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        await fixture.Road.RecordAsync(fixture.Version, Road.Artefact(fixture.Candidate, "traces", "https://exemple.fr/portfolio"));
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(7));
        var late = await fixture.Road.MemberAsync("boris@exemple.fr", "Boris", "Petit");
        await fixture.Road.RecordAsync(fixture.Version, Road.Score(late, 90, at: fixture.Road.Aloi.Clock.GetUtcNow()));
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var all = await fixture.Http.ReadAsync("/tasks", cookie);
        all.ShouldContain("En retard depuis le");
        all.IndexOf("Amina", StringComparison.Ordinal).ShouldBeLessThan(all.IndexOf("Boris", StringComparison.Ordinal));
        var overdue = await fixture.Http.ReadAsync("/tasks?late=yes", cookie);
        overdue.ShouldContain("Amina");
        overdue.ShouldNotContain("Boris");
        var found = await fixture.Http.ReadAsync("/tasks?person=boris@exemple.fr", cookie);
        found.ShouldContain("Boris Petit");
        found.ShouldNotContain("Amina");
        (await fixture.Http.ReadAsync("/tasks?person=personne@exemple.fr", cookie)).ShouldContain("Rien n’attend ici");
        var newest = await fixture.Http.ReadAsync("/tasks?sort=newest", cookie);
        newest.IndexOf("Boris", StringComparison.Ordinal).ShouldBeLessThan(newest.IndexOf("Amina", StringComparison.Ordinal));
        var row = await fixture.CandidacyAsync();
        var looked = await fixture.Http.ReadAsync($"/tasks?show={row.PublicId}/terrain", cookie);
        looked.ShouldContain("Réussir le test et une mise en situation.");
        looked.ShouldContain("https://exemple.fr/portfolio");
        (await fixture.Http.ReadAsync("/tasks?sort=nonsense&page=-4&kind=x&proof=y&show=z", cookie)).ShouldContain("Amina");
    }
}
