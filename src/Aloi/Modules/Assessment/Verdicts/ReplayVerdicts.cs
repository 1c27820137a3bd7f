using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <param name="Differing">Candidacies whose stored facts no longer give the verdict that was frozen: something was changed behind our back.</param>
/// <param name="Erased">How many cannot be replayed because the person's key was destroyed.</param>
public sealed record ReplayReport(int Replayed, int Erased, IReadOnlyList<long> Differing);

/// <summary>Computes frozen verdicts again from the stored facts, at the moment at which they were reached.</summary>
internal sealed class ReplayVerdicts(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf) : IAssessment
{
    /// <summary>Compares all verdicts of a version of an achievement.</summary>
    public async Task<ReplayReport> CheckAsync(long versionId, CancellationToken cancellation)
    {
        var ids = await Satisfied().Where(c => c.AchievementVersionId == versionId).Select(c => c.Id).ToListAsync(cancellation);
        var (replayed, differing) = (0, new List<long>());
        foreach (var some in ids.Order().Chunk(500))
        {
            var (number, changed) = await CompareAsync(some, cancellation);
            replayed += number;
            differing.AddRange(changed);
        }

        return new ReplayReport(replayed, ids.Count - replayed, differing);
    }

    /// <summary>What can no longer be opened, because its bytes were changed, differs too; it must not keep the others from being compared.</summary>
    private async Task<(int Replayed, IReadOnlyList<long> Differing)> CompareAsync(long[] ids, CancellationToken cancellation)
    {
        try
        {
            var all = await ReplayAsync(ids, cancellation);
            return (all.Count, [.. all.Where(one => !IsSame(one)).Select(one => one.File.Row.Id)]);
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException or InvalidOperationException or FormatException)
        {
            if (ids.Length == 1)
            {
                return (1, ids);
            }
        }

        var (replayed, differing) = (0, new List<long>());
        foreach (var id in ids)
        {
            var (number, changed) = await CompareAsync([id], cancellation);
            replayed += number;
            differing.AddRange(changed);
        }

        return (replayed, differing);
    }

    private static bool IsSame(Replayed one) => FrozenVerdict.IsSame(one.Verdict, one.File);

    public async Task<IReadOnlyList<SatisfiedCandidacy>> SatisfiedAsync(
        IReadOnlyCollection<long> candidacyIds,
        CancellationToken cancellation
    )
    {
        var result = new List<SatisfiedCandidacy>();
        foreach (var some in candidacyIds.Chunk(500))
        {
            result.AddRange((await ReplayAsync(some, cancellation)).Select(Answer));
        }

        return result;
    }

    private static SatisfiedCandidacy Answer(Replayed one)
    {
        var row = one.File.Row;
        return FrozenVerdict.IsSame(one.Verdict, one.File)
            ? new(row.Id, row.MemberId, row.AchievementVersionId, row.SatisfiedAt!.Value, one.Verdict, one.Facts)
            {
                Endorsements = [.. EndorsementsOf(one)],
            }
            : throw new InvalidOperationException($"The facts of candidacy {row.Id} no longer give the verdict that was frozen.");
    }

    private static IEnumerable<EndorsementGiven> EndorsementsOf(Replayed one) =>
        from node in one.Verdict.Nodes
        where node is { State: NodeState.Satisfied, Reason: Reason.Met, Node: PeerEndorsement }
        from fact in node.Facts
        orderby fact.Time.Start
        select new EndorsementGiven(one.File.RowOf(fact.Id)!.Id, (PeerEndorsement)node.Node, fact, one.File.CommentOf(fact.Id));

    private async Task<List<Replayed>> ReplayAsync(long[] ids, CancellationToken cancellation)
    {
        var rows = await Satisfied().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        var result = new List<Replayed>();
        foreach (var group in rows.GroupBy(r => r.AchievementVersionId))
        {
            var (version, zone) = await versions.FindAsync(group.Key, cancellation);
            var files = await shelf.ReadAsync([.. group], zone, cancellation);
            result.AddRange(files.Select(f => new Replayed(f, f.FrozenFacts, f.Judge(version.Content.Protocol, default, zone))));
        }

        return result;
    }

    private IQueryable<Candidacy> Satisfied() => database.Set<Candidacy>().AsNoTracking().Where(c => c.State == CandidacyState.Satisfied);

    private sealed record Replayed(CandidacyFile File, IReadOnlyList<Fact> Facts, Verdict Verdict);
}
