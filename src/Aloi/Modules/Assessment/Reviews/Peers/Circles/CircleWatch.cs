using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>How many people stand in the smallest circle of an earlier endorsement from now on; zero when there is none any more.</summary>
internal sealed record CircleMark(EndorsementEdge Edge, int Size)
{
    public bool IsNews => Edge.Circle != Size;
}

/// <param name="Facts">As they came, with their circles in them, and whoever speaks of themselves known as such.</param>
internal sealed record MarkedFacts(IReadOnlyList<FactEntry> Facts, IReadOnlyList<CircleMark> DrawnIn);

/// <summary>
/// Looks at endorsements before they are written down: whether they close a circle, and which earlier ones stand in it. What is found is part of
/// the fact, so that a verdict needs nobody else's facts and gives the same answer for ever.
/// </summary>
internal sealed class CircleWatch(CircleGraph graph, Endorsers endorsers)
{
    public async Task<MarkedFacts> MarkAsync(AchievementVersionInfo version, FactsToRecord request, CancellationToken cancellation)
    {
        var facts = request.Facts;
        var leaves = LeavesOf(version);

        // What the rule writes down itself says what was found here before.
        if (request.Means == FactMeans.Rule || !facts.Any(f => leaves.Contains(f.Fact.Leaf)))
        {
            return new MarkedFacts(facts, []);
        }

        await endorsers.LearnAsync(
            facts.Where(f => leaves.Contains(f.Fact.Leaf)).Select(f => f.Fact.Author?.Key).OfType<string>(),
            cancellation
        );
        var known = facts.Select(f => leaves.Contains(f.Fact.Leaf) ? KnowOneself(f) : f).ToList();
        var closing = known.Where(f => leaves.Contains(f.Fact.Leaf)).Select(EdgeOf).OfType<Endorsement>().Distinct().ToList();
        if (!known.Any(f => leaves.Contains(f.Fact.Leaf) && endorsers.MemberOf(f.Fact.Author?.Key) is not null))
        {
            return new MarkedFacts(known, []);
        }

        // Also where a word is only taken back and a circle may open: always the graph before the candidacies, so that nobody waits for each other.
        await graph.LockAsync(cancellation);
        if (closing.Count == 0)
        {
            return new MarkedFacts(known, []);
        }

        return Mark(known, leaves, closing, await graph.AroundAsync(closing, cancellation));
    }

    public static HashSet<string> LeavesOf(AchievementVersionInfo version) =>
        version.Content.Protocol.Leaves().OfType<PeerEndorsement>().Select(l => l.Id).ToHashSet(StringComparer.Ordinal);

    private MarkedFacts Mark(List<FactEntry> facts, HashSet<string> leaves, List<Endorsement> closing, List<EndorsementEdge> around)
    {
        var finder = new CircleFinder([.. around.Select(Of), .. closing]);
        var drawnIn = new Dictionary<long, CircleMark>();
        foreach (var edge in closing)
        {
            foreach (var (place, size) in finder.Through(edge))
            {
                if (
                    place < around.Count
                    && around[place] is { Circle: 0 } earlier
                    && size < (drawnIn.GetValueOrDefault(earlier.Id)?.Size ?? int.MaxValue)
                )
                {
                    drawnIn[earlier.Id] = new CircleMark(earlier, size);
                }
            }
        }

        var marked = facts.Select(f => leaves.Contains(f.Fact.Leaf) && EdgeOf(f) is { } edge ? InCircle(f, finder.SizeOf(edge)) : f);
        return new MarkedFacts([.. marked], [.. drawnIn.Values]);
    }

    private FactEntry KnowOneself(FactEntry entry) =>
        entry.Fact.Author is { IsCandidate: false } author && endorsers.MemberOf(author.Key) == entry.MemberId
            ? entry with
            {
                Fact = entry.Fact with { Author = author with { IsCandidate = true } },
            }
            : entry;

    private static FactEntry InCircle(FactEntry entry, int size) =>
        entry with
        {
            Fact = entry.Fact with { Author = entry.Fact.Author! with { Circle = size } },
        };

    /// <summary>Null for what endorses nobody; a copy that only says "in a circle" closes none.</summary>
    private Endorsement? EdgeOf(FactEntry entry) =>
        entry.Fact
            is { Result: FactResult.Judgement { Outcome: JudgementOutcome.Achieved }, Author: { IsCandidate: false, Circle: 0 } author }
        && endorsers.MemberOf(author.Key) is { } from
            ? new Endorsement(from, entry.MemberId, entry.Fact.Time.Start)
            : null;

    private static Endorsement Of(EndorsementEdge edge) => new(edge.EndorserId, edge.EndorsedId, edge.At);
}
