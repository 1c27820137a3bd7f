using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reviews.Peers.Circles;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Peers;

public sealed class RingTests
{
    private const string TwoPeers = "peerEndorsement: { id: pairs, name: Avis de pairs, count: 2 }";
    private const string OnePeer = "peerEndorsement: { id: pairs, name: Avis de pairs, count: 1 }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Three_who_endorse_each_other_in_a_ring_discount_each_other_wherever_nothing_is_decided(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(TwoPeers));
        var (ana, ben, chloe) = (await road.MemberAsync("ana@exemple.fr"), await road.MemberAsync("ben@exemple.fr"), await road.MemberAsync("chloe@exemple.fr"));
        await road.RecordAsync(version, Road.Judged(ben, "pairs", "ana@exemple.fr"));
        await road.RecordAsync(version, Road.Judged(chloe, "pairs", "ben@exemple.fr"));
        (await EdgesAsync(road)).ShouldAllBe(e => e.Circle == 0);
        await road.RecordAsync(version, Road.Judged(ana, "pairs", "chloe@exemple.fr"));

        (await EdgesAsync(road)).Where(e => !e.IsOver).ShouldAllBe(e => e.Circle == 3);
        (await EdgesAsync(road)).Count(e => !e.IsOver).ShouldBe(3);
        var facts = await road.RowsAsync<FactRow>();
        facts.Count(f => f.Means == FactMeans.Rule).ShouldBe(2);
        facts.Where(f => f.Means == FactMeans.Rule).ShouldAllBe(f => f.RecordedBy == "system");

        // Two more voices from outside the ring are needed, and enough.
        await road.RecordAsync(version, Road.Judged(ana, "pairs", "dora@exemple.fr"));
        (await StateAsync(road, ana)).ShouldBe(CandidacyState.Open);
        await road.RecordAsync(version, Road.Judged(ana, "pairs", "emil@exemple.fr"));
        (await StateAsync(road, ana)).ShouldBe(CandidacyState.Satisfied);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_verdict_reached_before_the_circle_closed_stands_and_is_flagged(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(OnePeer));
        var (ana, ben) = (await road.MemberAsync("ana@exemple.fr"), await road.MemberAsync("ben@exemple.fr"));
        await road.RecordAsync(version, Road.Judged(ben, "pairs", "ana@exemple.fr"));
        (await StateAsync(road, ben)).ShouldBe(CandidacyState.Satisfied);
        await road.RecordAsync(version, Road.Judged(ana, "pairs", "ben@exemple.fr"));

        (await StateAsync(road, ben)).ShouldBe(CandidacyState.Satisfied);
        (await StateAsync(road, ana)).ShouldBe(CandidacyState.Open);
        (await EdgesAsync(road)).ShouldAllBe(e => e.Circle == 2);
        (await road.RowsAsync<FactRow>()).ShouldNotContain(f => f.Means == FactMeans.Rule);
        (await road.IssueAsync()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_rule_that_counts_circles_counts_them_and_one_file_may_bring_a_whole_ring(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var ignoring = await road.PublishAsync(Road.Yaml(OnePeer));
        var counting = await road.PublishAsync(Road.Yaml(OnePeer.Replace("count: 1", "count: 1, circular: count", StringComparison.Ordinal), version: 2));
        var (ana, ben) = (await road.MemberAsync("ana@exemple.fr"), await road.MemberAsync("ben@exemple.fr"));
        FactEntry[] mutual = [Road.Judged(ana, "pairs", "ben@exemple.fr"), Road.Judged(ben, "pairs", "ana@exemple.fr")];
        (await road.RecordAsync(ignoring, mutual)).Satisfied.ShouldBe(0);
        (await road.RecordAsync(counting, mutual)).Satisfied.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_endorses_nobody_but_others_under_whichever_name_they_come(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(OnePeer));
        var ana = await road.MemberAsync("ana@exemple.fr");
        (await road.RecordAsync(version, Road.Judged(ana, "pairs", "ana@exemple.fr"))).Satisfied.ShouldBe(0);
        (await road.RecordAsync(version, Road.Judged(ana, "pairs", $"member:{ana}"))).Satisfied.ShouldBe(0);
        (await EdgesAsync(road)).ShouldBeEmpty();
        (await road.RecordAsync(version, Road.Judged(ana, "pairs", "dehors@ailleurs.fr"))).Satisfied.ShouldBe(1);
        (await EdgesAsync(road)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_was_taken_back_closes_no_circle(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(TwoPeers));
        var (ana, ben) = (await road.MemberAsync("ana@exemple.fr"), await road.MemberAsync("ben@exemple.fr"));
        var first = Road.Judged(ben, "pairs", "ana@exemple.fr");
        await road.RecordAsync(version, first);
        await road.RecordAsync(version, Withdrawn(first));
        (await EdgesAsync(road)).Single().IsOver.ShouldBeTrue();
        await road.RecordAsync(version, Road.Judged(ana, "pairs", "ben@exemple.fr"));
        (await EdgesAsync(road)).ShouldAllBe(e => e.Circle == 0);
    }

    private static FactEntry Withdrawn(FactEntry earlier) =>
        earlier with
        {
            Fact = earlier.Fact with { Id = earlier.Fact.Id + "|withdrawn", Result = new FactResult.Withdrawn(), Supersedes = earlier.Fact.Id },
        };

    private static Task<List<EndorsementEdge>> EdgesAsync(Road road) => road.RowsAsync<EndorsementEdge>();

    private static async Task<CandidacyState> StateAsync(Road road, long member) =>
        (await road.RowsAsync<Candidacy>()).Single(c => c.MemberId == member).State;
}
