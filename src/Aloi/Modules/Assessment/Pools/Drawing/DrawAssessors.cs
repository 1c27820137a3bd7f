using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Asking;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Drawing;

/// <summary>
/// Chooses who is asked about one requirement of one candidate, enough for the answers still missing, and sends their links, in the
/// transaction at hand. Done again, it asks nobody twice.
/// </summary>
internal sealed class DrawAssessors(IPools pools, LeafLinks asked, Loads loads, ReviewRequests requests, DrawGaps gaps)
{
    public async Task<Picked> HandleAsync(OpenCandidacy open, NodeVerdict node, CancellationToken cancellation)
    {
        var leaf = (ExpertReview)node.Node;
        var people = await pools.FindAsync(open.Version.EntityId, leaf.Pool, cancellation);
        var bars = await pools.BarsAsync(leaf, open, people, cancellation);
        var sent = await asked.ReadAsync(open.Row.Id, leaf.Id, DrawRule.Since(open, node), cancellation);
        var load = await loads.ReadAsync(people.Select(p => p.Key), cancellation);
        var picked = Picking.Choose(
            people,
            (int)Math.Ceiling(node.Missing) - sent.Waiting(open, node),
            p => bars.ContainsKey(p.Key),
            p => sent.Has(p.Key) || open.LastWordOf(p.Key, node) is not null,
            p => load.GetValueOrDefault(p.Key)
        );
        await requests.SendAsync(open, node, [.. picked.People.Select(p => p.Person)], cancellation);
        await gaps.KeepAsync(open.Row.Id, leaf.Id, picked, cancellation);
        return picked;
    }
}

/// <summary>Whom the links of one requirement went to.</summary>
internal sealed class LeafLinks(IssuerContext database, LinkSeals seals, TimeProvider time)
{
    public async Task<SentLinks> ReadAsync(long candidacyId, string leaf, DateTimeOffset since, CancellationToken cancellation)
    {
        var links = await database
            .Set<AssessmentLink>()
            .AsNoTracking()
            .Where(l => l.CandidacyId == candidacyId && l.Leaf == leaf && l.Purpose == LinkPurpose.Review && l.SentAt >= since)
            .Where(l => l.Closure != LinkClosure.Replaced)
            .ToListAsync(cancellation);
        var now = time.GetUtcNow();
        return new SentLinks(DigestsOf(links), DigestsOf(links.Where(l => l.IsOpen(now))), seals);
    }

    private static HashSet<string> DigestsOf(IEnumerable<AssessmentLink> links) =>
        [.. links.Select(l => l.PersonDigest).OfType<byte[]>().Select(Convert.ToHexString)];
}

/// <param name="People">All who were asked, by the digest of who they are.</param>
/// <param name="Open">Those whose link still opens.</param>
internal sealed record SentLinks(HashSet<string> People, HashSet<string> Open, LinkSeals Seals)
{
    public bool Has(string key) => People.Contains(DigestOf(key));

    /// <summary>How many answers may still come: whoever has answered in another way answers no more by their link.</summary>
    public int Waiting(OpenCandidacy open, NodeVerdict node)
    {
        var answered = open
            .File.Facts.Where(f => f.Leaf == ((Leaf)node.Node).Id && f.Attempt == node.Attempt && f is { Result: FactResult.Judgement, Author: not null })
            .Select(f => DigestOf(f.Author!.Key))
            .ToHashSet(StringComparer.Ordinal);
        return Open.Count(person => !answered.Contains(person));
    }

    private string DigestOf(string key) => Convert.ToHexString(Seals.PersonDigest(key));
}

/// <summary>Writes down where nobody is left to ask, and forgets it once somebody is.</summary>
internal sealed class DrawGaps(IssuerContext database, TimeProvider time)
{
    public async Task KeepAsync(long candidacyId, string leaf, Picked picked, CancellationToken cancellation)
    {
        var gap = await database.Set<DrawGap>().SingleOrDefaultAsync(g => g.CandidacyId == candidacyId && g.Leaf == leaf, cancellation);
        if (picked.Missing == 0)
        {
            if (gap is not null)
            {
                database.Remove(gap);
            }

            return;
        }

        if (gap is null)
        {
            gap = new DrawGap
            {
                CandidacyId = candidacyId,
                Leaf = leaf,
                Since = time.GetUtcNow(),
            };
            database.Add(gap);
        }

        (gap.Missing, gap.Barred, gap.AskedBefore, gap.Busy) = (picked.Missing, picked.Barred, picked.AskedBefore, picked.Busy);
    }
}
