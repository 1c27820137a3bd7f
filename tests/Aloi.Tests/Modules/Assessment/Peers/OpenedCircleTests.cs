using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reviews.Peers.Circles;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Peers;

/// <summary>An endorsement that closed a circle is taken back: what it discounted counts again, by new acts and nothing erased.</summary>
public sealed class OpenedCircleTests
{
    private const string Test = "{ onlineAssessment: { id: theorie, name: Test, min: 80 } }";
    private const string TestAndPeer = $"all: [ {Test}, {{ peerEndorsement: {{ id: pairs, name: Avis de pairs, count: 1 }} }} ]";
    private const string TwoTestsAndPeer =
        $"all: [ {Test}, {{ onlineAssessment: {{ id: pratique, name: Pratique, min: 80 }} }}, {{ peerEndorsement: {{ id: pairs, name: Avis de pairs, count: 1 }} }} ]";
    private const string ManyPeers = "peerEndorsement: { id: pairs, name: Avis de pairs, count: 20 }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_a_ring_discounted_counts_again_once_the_endorsement_that_closed_it_is_taken_back(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(TestAndPeer));
        var (ana, ben, chloe) = await ThreeAsync(road);
        var closing = Road.Judged(ana, "pairs", "chloe@exemple.fr");
        await road.RecordAsync(version, Road.Judged(ben, "pairs", "ana@exemple.fr"));
        await road.RecordAsync(version, Road.Judged(chloe, "pairs", "ben@exemple.fr"));
        await road.RecordAsync(version, closing);
        (await road.RecordAsync(version, Road.Score(ben, 90), Road.Score(chloe, 90), Road.Score(ana, 90))).Satisfied.ShouldBe(0);
        var before = await road.RowsAsync<FactRow>();

        await road.RecordAsync(version, Withdrawn(closing));

        (await StandingAsync(road)).ShouldAllBe(e => e.Circle == 0);
        (await StateAsync(road, ben)).ShouldBe(CandidacyState.Satisfied);
        (await StateAsync(road, chloe)).ShouldBe(CandidacyState.Satisfied);
        (await StateAsync(road, ana)).ShouldBe(CandidacyState.Open);

        // Nothing was erased: two acts of the rule say so, each in the place of the one that discounted.
        var after = await road.RowsAsync<FactRow>();
        before.Select(f => f.Id).Except(after.Select(f => f.Id)).ShouldBeEmpty();
        after.Count(f => f.Means == FactMeans.Rule).ShouldBe(before.Count(f => f.Means == FactMeans.Rule) + 2);
        await ShouldReplayAsync(road, version);
        (await road.IssueAsync()).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_circle_that_is_still_closed_by_another_endorsement_stays_discounted(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(ManyPeers));
        var (ana, ben, chloe) = await ThreeAsync(road);
        var (back, round) = (Road.Judged(ana, "pairs", "ben@exemple.fr"), Road.Judged(ana, "pairs", "chloe@exemple.fr"));
        await road.RecordAsync(version, Road.Judged(ben, "pairs", "ana@exemple.fr"));
        await road.RecordAsync(version, back);
        await road.RecordAsync(version, Road.Judged(chloe, "pairs", "ben@exemple.fr"));
        await road.RecordAsync(version, round);
        (await StandingAsync(road)).ShouldAllBe(e => e.Circle > 0);

        await road.RecordAsync(version, Withdrawn(back));
        (await StandingAsync(road)).Count.ShouldBe(3);
        (await StandingAsync(road)).ShouldAllBe(e => e.Circle == 3);
        (await HaveAsync(road, version, ben)).ShouldBe(0);

        await road.RecordAsync(version, Withdrawn(round));
        (await StandingAsync(road)).ShouldAllBe(e => e.Circle == 0);
        (await HaveAsync(road, version, ben)).ShouldBe(1);
        (await HaveAsync(road, version, chloe)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_frozen_verdict_stands_and_loses_its_flag_and_a_circle_may_close_anew(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(TestAndPeer));
        var (ana, ben, _) = await ThreeAsync(road);
        await road.RecordAsync(version, Road.Score(ben, 90), Road.Judged(ben, "pairs", "ana@exemple.fr"));
        (await StateAsync(road, ben)).ShouldBe(CandidacyState.Satisfied);
        var back = Road.Judged(ana, "pairs", "ben@exemple.fr");
        await road.RecordAsync(version, back);
        (await StandingAsync(road)).ShouldAllBe(e => e.Circle == 2);

        await road.RecordAsync(version, Withdrawn(back));
        (await StandingAsync(road)).Single().Circle.ShouldBe(0);
        (await StateAsync(road, ben)).ShouldBe(CandidacyState.Satisfied);
        (await road.RowsAsync<FactRow>()).ShouldNotContain(f => f.Means == FactMeans.Rule);

        await road.RecordAsync(version, Road.Judged(ana, "pairs", "ben@exemple.fr", at: TestAloi.Start.AddMinutes(-5)));
        (await StandingAsync(road)).ShouldAllBe(e => e.Circle == 2);
        (await StateAsync(road, ana)).ShouldBe(CandidacyState.Open);
        await ShouldReplayAsync(road, version);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whatever_is_said_and_taken_back_the_same_count_as_if_only_what_is_left_had_ever_been_said(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(ManyPeers));
        var members = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            members.Add(await road.MemberAsync($"p{i}@exemple.fr"));
        }

        var random = new Random(5);
        var said = new Dictionary<(int From, int To), FactEntry>();
        for (var step = 0; step < 40; step++)
        {
            var (from, to) = (random.Next(5), random.Next(5));
            if (from == to)
            {
                continue;
            }

            await (
                said.Remove((from, to), out var earlier)
                    ? road.RecordAsync(version, await WithdrawnNowAsync(road, earlier))
                    : SayAsync(road, version, said, (from, to), members[to], step)
            );
            var standing = await StandingAsync(road);
            standing.Count.ShouldBe(said.Count);
            var free = said.Keys.Where(e => !IsInCircle([.. said.Keys], e)).ToList();
            standing
                .Where(e => e.Circle == 0)
                .Select(e => (members.IndexOf(e.EndorserId), members.IndexOf(e.EndorsedId)))
                .ShouldBe(free, ignoreOrder: true, $"step {step}");
            foreach (var person in Enumerable.Range(0, 5).Where(p => said.Keys.Any(e => e.To == p)))
            {
                (await HaveAsync(road, version, members[person])).ShouldBe(free.Count(e => e.To == person), $"step {step}");
            }
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_import_that_is_taken_back_leaves_no_circle_behind(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind, TestAndPeer);
        var (road, version) = (results.Road, results.Version);
        var (ana, ben, _) = await ThreeAsync(road);
        await road.RecordAsync(version, Road.Judged(ben, "pairs", "ana@exemple.fr"));
        var import = await results.PasteAsync(Results.Row("ana@exemple.fr", "pairs", "oui", "ben@exemple.fr"));
        await results.CommitAsync(import);
        await road.Aloi.DrainAsync();
        (await StandingAsync(road)).ShouldAllBe(e => e.Circle == 2);
        (await road.RecordAsync(version, Road.Score(ben, 90))).Satisfied.ShouldBe(0);

        await results.PostAsync($"{import}/undo");
        await road.Aloi.DrainAsync();
        (await StandingAsync(road)).Single().Circle.ShouldBe(0);
        (await StateAsync(road, ben)).ShouldBe(CandidacyState.Satisfied);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_colleague_who_takes_their_word_back_gives_the_other_theirs_again_and_the_timeline_says_why(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, TwoTestsAndPeer);
        var paul = await fixture.EnrolAsync("paul@exemple.fr");
        var (ofAmina, ofPaul) = (await fixture.PathAsync("pairs"), await fixture.PathAsync("pairs", paul));
        var (amina, pauls) = (await fixture.SignInAsync("amina@exemple.fr"), await fixture.SignInAsync("paul@exemple.fr"));
        await EndorseAsync(fixture, ofPaul, pauls, "amina@exemple.fr", amina);
        await EndorseAsync(fixture, ofAmina, amina, "paul@exemple.fr", pauls);
        (await fixture.Http.ReadAsync($"{ofPaul}/peers", pauls)).ShouldContain("1 avis reçu ne peut pas compter");
        (await fixture.Road.RecordAsync(fixture.Version, Road.Score(paul, 90, "pratique"))).Satisfied.ShouldBe(0);

        var back = await fixture.Http.SubmitAsync($"{ofAmina}/withdraw", pauls);
        (await back.WordsAsync()).ShouldContain("C’est retiré");
        (await fixture.Http.ReadAsync($"{ofPaul}/peers", pauls)).ShouldNotContain("ne peut pas compter");
        (await fixture.CandidacyAsync(paul)).State.ShouldBe(CandidacyState.Satisfied);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
        var owner = await fixture.SignInAsync("cheffe@exemple.fr", Right.Manager);
        var page = await fixture.Http.ReadAsync($"/candidacies/{(await fixture.CandidacyAsync(paul)).PublicId}", owner);
        page.ShouldContain("Avis donnés en cercle, celui-ci ne compte plus");
        page.ShouldContain("Le cercle s’est ouvert, l’avis compte de nouveau");
        (await fixture.Road.IssueAsync()).Count.ShouldBe(1);
    }

    private static async Task EndorseAsync(ReviewFixture fixture, string path, string candidate, string address, string peer)
    {
        (await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", address))).WhereTo().ShouldBe($"{path}/peers");
        (string, string)[] said = [("answer", "achieved"), ("capacity", "collègue"), ("text", "A aidé deux collègues.")];
        (await fixture.Http.SubmitAsync(path, peer, said)).WhereTo().ShouldEndWith("/done");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static Task<FactsRecorded> SayAsync(
        Road road,
        AchievementVersionInfo version,
        Dictionary<(int, int), FactEntry> said,
        (int From, int To) pair,
        long to,
        int step
    )
    {
        var entry = Road.Judged(to, "pairs", $"p{pair.From}@exemple.fr", at: TestAloi.Start.AddMinutes(step - 100));
        said[pair] = entry;
        return road.RecordAsync(version, entry);
    }

    /// <summary>Takes back whichever fact now says what was said: the rule may have put a copy in its place.</summary>
    private static async Task<FactEntry> WithdrawnNowAsync(Road road, FactEntry earlier)
    {
        var counting = await FactsAsync(road, earlier.MemberId);
        var now = counting.Single(f => f.Author!.Key == earlier.Fact.Author!.Key);
        return Withdrawn(earlier with { Fact = now });
    }

    /// <summary>Tries every way back of at most six people.</summary>
    private static bool IsInCircle(List<(int From, int To)> all, (int From, int To) edge)
    {
        var reached = new HashSet<int> { edge.To };
        for (var step = 2; step <= CircleFinder.MostPeople; step++)
        {
            reached.UnionWith(all.Where(e => reached.Contains(e.From)).Select(e => e.To).ToList());
        }

        return reached.Contains(edge.From);
    }

    private static async Task<(long Ana, long Ben, long Chloe)> ThreeAsync(Road road) =>
        (await road.MemberAsync("ana@exemple.fr"), await road.MemberAsync("ben@exemple.fr"), await road.MemberAsync("chloe@exemple.fr"));

    private static FactEntry Withdrawn(FactEntry earlier) =>
        earlier with
        {
            Fact = earlier.Fact with
            {
                Id = $"withdrawn|{earlier.Fact.Author!.Key}|{earlier.Fact.Time.Start.UtcTicks}",
                Result = new FactResult.Withdrawn(),
                Supersedes = earlier.Fact.Id,
            },
        };

    private static async Task<List<EndorsementEdge>> StandingAsync(Road road)
    {
        var edges = await road.RowsAsync<EndorsementEdge>();
        return [.. edges.Where(e => !e.IsOver)];
    }

    private static async Task<CandidacyState> StateAsync(Road road, long member) =>
        (await road.RowsAsync<Candidacy>()).Single(c => c.MemberId == member).State;

    private static Task<List<Fact>> FactsAsync(Road road, long member) =>
        road.InOrganisationAsync(async s =>
        {
            var rows = await s.GetRequiredService<IssuerContext>()
                .Set<Candidacy>()
                .Where(c => c.MemberId == member)
                .ToListAsync(Cancellation);
            var files = await s.GetRequiredService<CandidacyShelf>().ReadAsync(rows, Road.Paris, Cancellation);
            return files.SelectMany(f => f.Counting).ToList();
        });

    /// <summary>How many peers the verdict of today counts.</summary>
    private static Task<decimal> HaveAsync(Road road, AchievementVersionInfo version, long member) =>
        road.InOrganisationAsync(async s =>
        {
            var rows = await s.GetRequiredService<IssuerContext>()
                .Set<Candidacy>()
                .Where(c => c.MemberId == member)
                .ToListAsync(Cancellation);
            var file = (await s.GetRequiredService<CandidacyShelf>().ReadAsync(rows, Road.Paris, Cancellation)).Single();
            var verdict = file.Judge(version.Content.Protocol, TestAloi.Start, Road.Paris);
            return verdict.Nodes.Single(n => n.Node is PeerEndorsement).Have;
        });

    private static async Task ShouldReplayAsync(Road road, AchievementVersionInfo version)
    {
        var report = await road.InOrganisationAsync(s =>
            s.GetRequiredService<ReplayVerdicts>().CheckAsync(version.VersionId, Cancellation)
        );
        report.Replayed.ShouldBeGreaterThan(0);
        report.Differing.ShouldBeEmpty();
    }
}
