using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>Keeps the graph in step with the facts, in the transaction that records them.</summary>
internal sealed class EdgeBook(IssuerContext database, Endorsers endorsers, OutboxWriter outbox)
{
    /// <summary>
    /// After the rows were saved: what was added puts lines in, what was replaced or withdrawn ends them. Answers what stood in a circle and stands no more.
    /// </summary>
    public async Task<IReadOnlyList<Endorsement>> KeepAsync(
        AchievementVersionInfo version,
        IReadOnlyCollection<CandidacyFile> files,
        CancellationToken cancellation
    )
    {
        var leaves = CircleWatch.LeavesOf(version);
        var added = files.SelectMany(f => f.Added.Where(r => leaves.Contains(r.Leaf)).Select(r => Open(f, r))).ToList();
        if (added.Count == 0)
        {
            return [];
        }

        await TellAsync([.. added.Where(a => a.Fact.Result is FactResult.Withdrawn).Select(a => a.Replaced).OfType<long>()], cancellation);
        await endorsers.LearnAsync(added.Select(a => a.Fact.Author?.Key).OfType<string>(), cancellation);
        var candidacies = added.Select(a => a.Row.CandidacyId).Distinct().ToList();
        var standing = await database
            .Set<EndorsementEdge>()
            .Where(e => candidacies.Contains(e.CandidacyId) && !e.IsOver)
            .ToListAsync(cancellation);
        foreach (var one in added)
        {
            Replace(standing, one);
            Add(standing, one);
        }

        await database.SaveChangesAsync(cancellation);
        return [.. standing.Where(e => e is { IsOver: true, Circle: > 0 } && !IsSaidAgain(standing, e)).Select(Of).Distinct()];
    }

    /// <summary>A copy in its place, or the same in another candidacy: nothing has opened.</summary>
    private static bool IsSaidAgain(List<EndorsementEdge> standing, EndorsementEdge ended) =>
        standing.Exists(e => !e.IsOver && Of(e) == Of(ended));

    private static Endorsement Of(EndorsementEdge edge) => new(edge.EndorserId, edge.EndorsedId, edge.At);

    /// <summary>A fact that a newer version carried over is withdrawn with the one it repeats.</summary>
    private async Task TellAsync(List<long> withdrawn, CancellationToken cancellation)
    {
        if (withdrawn.Count > 0)
        {
            var carried = await database
                .Set<FactRow>()
                .Where(f => f.CarriedFromId != null && withdrawn.Contains(f.CarriedFromId.Value))
                .Select(f => f.Id)
                .ToListAsync(cancellation);
            outbox.Publish(withdrawn.Concat(carried), ids => new EndorsementsWithdrawn(ids));
        }
    }

    private static AddedFact Open(CandidacyFile file, FactRow row)
    {
        var fact = FactContent.Open(row, file.Sealer);
        return new AddedFact(row, fact, file.Row.MemberId, fact.Supersedes is { } earlier ? file.RowOf(earlier)?.Id : null);
    }

    private void Replace(List<EndorsementEdge> standing, AddedFact added)
    {
        var endorser = endorsers.MemberOf(added.Fact.Author?.Key);
        foreach (var edge in standing.Where(e => e.CandidacyId == added.Row.CandidacyId && e.Leaf == added.Fact.Leaf))
        {
            edge.IsOver |= edge.FactId == added.Replaced || (endorser is { } author && edge.EndorserId == author);
        }
    }

    private void Add(List<EndorsementEdge> standing, AddedFact added)
    {
        if (
            added.Fact is { Result: FactResult.Judgement { Outcome: JudgementOutcome.Achieved }, Author: { IsCandidate: false } author }
            && endorsers.MemberOf(author.Key) is { } endorser
        )
        {
            var edge = new EndorsementEdge
            {
                EndorserId = endorser,
                EndorsedId = added.MemberId,
                CandidacyId = added.Row.CandidacyId,
                Leaf = added.Fact.Leaf,
                FactId = added.Row.Id,
                At = added.Fact.Time.Start,
                Circle = author.Circle,
            };
            standing.Add(edge);
            database.Add(edge);
        }
    }

    private sealed record AddedFact(FactRow Row, Fact Fact, long MemberId, long? Replaced);
}
