using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment;

public sealed class VerdictTests
{
    private const string Mixed =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_frozen_verdict_stands_whatever_is_recorded_later_and_is_replayed_from_its_facts(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync();
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(version, Road.Score(amina, 85));
        var before = (await road.RowsAsync<Candidacy>()).Single();
        road.Aloi.Clock.Advance(TimeSpan.FromDays(1));
        (await road.RecordAsync(version, Road.Score(amina, 20, at: TestAloi.Start.AddDays(-9)))).Satisfied.ShouldBe(0);
        var after = (await road.RowsAsync<Candidacy>()).Single();
        after.State.ShouldBe(CandidacyState.Satisfied);
        after.SealedVerdict.ShouldBe(before.SealedVerdict);
        after.Enrolment.ShouldBe(before.Enrolment);
        (await ReplayAsync(road, version)).ShouldSatisfyAllConditions(r => r.Replayed.ShouldBe(1), r => r.Differing.ShouldBeEmpty());
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_fact_changed_behind_our_back_is_found_and_signs_nothing(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync();
        await road.RecordAsync(version, Road.Score(await road.MemberAsync("amina@exemple.fr"), 85));
        await road.InOrganisationAsync(s =>
            s.GetRequiredService<IssuerContext>().Set<FactRow>().ExecuteUpdateAsync(f => f.SetProperty(x => x.Leaf, "autre"))
        );
        (await ReplayAsync(road, version)).Differing.Count.ShouldBe(1);
        (await road.IssueAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_earliest_fact_enrols(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(version, Road.Score(amina, 10, at: TestAloi.Start.AddDays(-2)));
        await road.RecordAsync(version, Road.Score(amina, 20, at: TestAloi.Start.AddDays(-5)));
        await road.RecordAsync(version, Road.Score(amina, 30, at: TestAloi.Start.AddDays(-1)));
        (await road.RowsAsync<Candidacy>()).Single().EnrolledFrom.ShouldBe(TestAloi.Start.AddDays(-5));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Facts_under_an_earlier_version_count_where_the_requirement_is_the_same(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var one = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var stricter = Mixed.Replace("min: 80", "min: 90", StringComparison.Ordinal);
        var two = await road.PublishAsync(Road.Yaml(protocol: stricter, version: 2));
        var amina = await road.MemberAsync("amina@exemple.fr");
        var (score, review) = (Road.Score(amina, 95), Road.Judged(amina, "terrain", "expert@exemple.fr"));
        await road.RecordAsync(one, Road.Score(amina, 70), review);

        // The review counts again, the score does not: its requirement changed.
        (await road.RecordAsync(two, review)).ShouldBe(new FactsRecorded(0, 1, 0));
        (await road.RowsAsync<FactRow>()).Count(f => f.CarriedFromId != null).ShouldBe(1);
        (await road.RecordAsync(two, score)).Satisfied.ShouldBe(1);
        (await ReplayAsync(road, two)).Differing.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Silence_takes_effect_by_itself_when_the_deadline_has_passed(DatabaseKind kind)
    {
        const string waived =
            "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { peerEndorsement: { id: pairs, name: Pairs, count: 1, deadline: P30D, onSilence: waive } } ]";
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(protocol: waived));
        await road.RecordAsync(version, [.. (await road.MembersAsync(3)).Select(m => Road.Score(m, 90))]);
        (await road.IssueAsync()).ShouldBeEmpty();
        road.Aloi.Clock.Advance(TimeSpan.FromDays(29));
        (await road.IssueAsync()).ShouldBeEmpty();
        road.Aloi.Clock.Advance(TimeSpan.FromDays(2));
        (await road.IssueAsync()).Count.ShouldBe(3);
    }

    private static Task<ReplayReport> ReplayAsync(Road road, AchievementVersionInfo version) =>
        road.InOrganisationAsync(s =>
            s.GetRequiredService<ReplayVerdicts>().CheckAsync(version.VersionId, TestContext.Current.CancellationToken)
        );
}
