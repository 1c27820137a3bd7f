using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <param name="Verdict">As it was frozen when satisfied; as it is now otherwise.</param>
public sealed record ExplainedCandidacy(
    long CandidacyId,
    PublicId PublicId,
    long MemberId,
    CandidacyState State,
    DateTimeOffset? SatisfiedAt,
    Verdict Verdict
);

/// <summary>Explains candidacies to people: their verdicts with every reason.</summary>
internal sealed class ReadVerdicts(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf, TimeProvider time)
{
    /// <summary>A page of the candidacies of a version, oldest first.</summary>
    public async Task<IReadOnlyList<ExplainedCandidacy>> PageAsync(long versionId, int skip, int take, CancellationToken cancellation) =>
        await ExplainAsync(versionId, await Of(versionId).Skip(skip).Take(take).ToListAsync(cancellation), cancellation);

    /// <summary>Rows of any versions, explained; one whose person was erased is absent.</summary>
    public async Task<IReadOnlyDictionary<long, ExplainedCandidacy>> ExplainAsync(
        IReadOnlyList<Candidacy> rows,
        CancellationToken cancellation
    )
    {
        var explained = new Dictionary<long, ExplainedCandidacy>(rows.Count);
        foreach (var group in rows.Where(r => r.IsEnrolled).GroupBy(r => r.AchievementVersionId))
        {
            foreach (var one in await ExplainAsync(group.Key, [.. group], cancellation))
            {
                explained.Add(one.CandidacyId, one);
            }
        }

        return explained;
    }

    private async Task<IReadOnlyList<ExplainedCandidacy>> ExplainAsync(long versionId, List<Candidacy> rows, CancellationToken cancellation)
    {
        var (version, zone) = await versions.FindAsync(versionId, cancellation);
        var now = time.GetUtcNow();
        var files = await shelf.ReadAsync(rows, zone, cancellation);
        return [.. files.Select(f => Explain(f, f.Judge(version.Content.Protocol, now, zone)))];
    }

    private static ExplainedCandidacy Explain(CandidacyFile file, Verdict verdict) =>
        new(file.Row.Id, file.Row.PublicId, file.Row.MemberId, file.Row.State, file.Row.SatisfiedAt, verdict);

    private IQueryable<Candidacy> Of(long versionId) =>
        database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.AchievementVersionId == versionId && c.State != CandidacyState.Withdrawn)
            .OrderBy(c => c.Id);
}
