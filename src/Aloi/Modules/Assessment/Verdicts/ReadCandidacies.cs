using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>Opens candidacies to say what they hold and what the protocol says of them; writes nothing.</summary>
internal sealed class ReadCandidacies(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf, TimeProvider time)
    : ICandidacies
{
    private const int PeopleAtOnce = 500;

    public async Task<IReadOnlyList<CandidacyVerdict>> VerdictsAsync(
        long versionId,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    )
    {
        var (version, zone) = await versions.FindAsync(versionId, cancellation);
        var verdicts = new List<CandidacyVerdict>(memberIds.Count);
        foreach (var some in memberIds.Chunk(PeopleAtOnce))
        {
            var rows = await Rows()
                .Where(c => c.AchievementVersionId == versionId && c.State != CandidacyState.Withdrawn && some.Contains(c.MemberId))
                .OrderBy(c => c.Id)
                .ToListAsync(cancellation);
            var files = await shelf.ReadAsync(rows, zone, cancellation);
            var now = time.GetUtcNow();
            verdicts.AddRange(
                files.Select(f => new CandidacyVerdict(f.Row.Id, f.Row.MemberId, f.Judge(version.Content.Protocol, now, zone)))
            );
        }

        return verdicts;
    }

    public async Task<IReadOnlyList<RecordedAct>> ActsAsync(
        long achievementId,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    )
    {
        var acts = new List<RecordedAct>();
        foreach (var some in memberIds.Chunk(PeopleAtOnce))
        {
            var rows = await Rows()
                .Where(c => some.Contains(c.MemberId) && c.AchievementId == achievementId)
                .OrderBy(c => c.Id)
                .ToListAsync(cancellation);

            // Only judgements are handed out, and their days are compared by whoever asks, so the zone in which files are opened is of no matter.
            var files = await shelf.ReadAsync(rows, TimeZoneInfo.Utc, cancellation);
            acts.AddRange(files.SelectMany(f => f.Facts.Where(IsJudgement).Select(fact => Act(f.Row, fact))));
        }

        return acts;
    }

    private static bool IsJudgement(Fact fact) => fact.Result is FactResult.Judgement;

    private static RecordedAct Act(Candidacy row, Fact fact) => new(row.MemberId, row.AchievementVersionId, fact);

    private IQueryable<Candidacy> Rows() => database.Set<Candidacy>().AsNoTracking();
}
