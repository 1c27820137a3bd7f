using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Rights;

/// <summary>A candidate's page tells those who only look that something was done; what was said is for those who decide.</summary>
public sealed class TimelineRightsTests
{
    private const string Two =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, assessors: 2 } }, "
        + "{ peerEndorsement: { id: pairs, name: Avis de pairs, count: 1, of: 2 } } ]";

    private const string First = "Les fourches n’étaient pas contrôlées.";
    private const string Peer = "A aidé deux collègues en mars.";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_second_assessor_reads_nothing_of_the_first_before_judging_nor_ever_what_peers_said(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Two);
        var first = await fixture.SignInAsync("premiere@exemple.fr", Right.Assessor);
        (await JudgeAsync(fixture, first, First)).WhereTo();
        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(fixture.Candidate, "pairs", "paula@exemple.fr") with
            {
                Comment = Peer,
            }
        );
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}";
        foreach (var right in new[] { Right.Assessor, Right.Manager })
        {
            var looking = await fixture.SignInAsync($"{right}@exemple.fr", right);
            (await fixture.Http.ReadAsync(page, looking)).ShouldSatisfyAllConditions(
                p => p.ShouldNotContain(First),
                p => p.ShouldNotContain("premiere@exemple.fr"),
                p => p.ShouldNotContain(Peer),
                p => p.ShouldNotContain("paula@exemple.fr"),
                p => p.ShouldContain("Terrain")
            );
        }

        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        (await fixture.Http.ReadAsync(page, owner)).ShouldSatisfyAllConditions(
            p => p.ShouldContain(First),
            p => p.ShouldContain("premiere@exemple.fr"),
            p => p.ShouldContain(Peer)
        );

        // Once both have judged, nobody's judgement can lean on the other's any more.
        var second = await fixture.SignInAsync("seconde@exemple.fr", Right.Assessor);
        (await JudgeAsync(fixture, second, "")).WhereTo();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        (await fixture.Http.ReadAsync(page, second)).ShouldSatisfyAllConditions(
            p => p.ShouldContain(First),
            p => p.ShouldNotContain(Peer),
            p => p.ShouldNotContain("paula@exemple.fr")
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_was_taken_back_is_no_way_round(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Two);
        var first = await fixture.SignInAsync("premiere@exemple.fr", Right.Assessor);
        (await JudgeAsync(fixture, first, First)).WhereTo();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var candidacy = await fixture.CandidacyAsync();
        var number = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "terrain").Number;
        var path = $"/candidacies/{candidacy.PublicId}/corrections/{number}";
        (await fixture.Http.SubmitAsync(path, first, ("withdraw", "yes"), ("reason", "Avis sur les fourches pour une autre"))).WhereTo();
        var second = await fixture.SignInAsync("seconde@exemple.fr", Right.Assessor);
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy.PublicId}", second)).ShouldSatisfyAllConditions(
            p => p.ShouldNotContain("fourches"),
            p => p.ShouldNotContain("premiere@exemple.fr")
        );
    }

    private static async Task<HttpResponseMessage> JudgeAsync(ReviewFixture fixture, string cookie, string text) =>
        await fixture.Http.SubmitAsync(
            await fixture.PathAsync("terrain"),
            cookie,
            ("answer", "achieved"),
            ("text", text),
            ("capacity", "experte")
        );
}
