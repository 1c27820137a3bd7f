using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>A timer: deadlines of candidacies under this version have passed by now.</summary>
public sealed record DeadlinesReached(long AchievementVersionId) : IEvent
{
    public static string Name => "assessment.deadline-reached.v1";
}

/// <summary>Judges again whom silence concerns, so that what was waived or substituted takes effect without anybody pressing a button.</summary>
internal sealed class ReachDeadlines(
    IssuerContext database,
    VersionsInPlay versions,
    CandidacyShelf shelf,
    JudgeCandidacies judge,
    TimeProvider time
) : IHandle<DeadlinesReached>
{
    private const int PeopleAtOnce = 500;

    public async Task HandleAsync(DeadlinesReached @event, CancellationToken cancellation)
    {
        var (version, zone) = await versions.FindAsync(@event.AchievementVersionId, cancellation);
        for (var after = 0L; await DueAsync(version.VersionId, after, cancellation) is { Count: > 0 } due; after = due[^1].Id)
        {
            var files = await shelf.ReadAsync(due, zone, cancellation);
            var satisfied = judge.Judge(version, zone, files);
            database.AddRange(files.SelectMany(f => f.Added));
            await database.SaveChangesAsync(cancellation);
            await judge.TellAsync(version, files, satisfied, cancellation);
        }
    }

    private Task<List<Candidacy>> DueAsync(long versionId, long after, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return database
            .Set<Candidacy>()
            .Where(c => c.AchievementVersionId == versionId && c.State == CandidacyState.Open && c.NextDeadlineAt <= now && c.Id > after)
            .OrderBy(c => c.Id)
            .Take(PeopleAtOnce)
            .ToListAsync(cancellation);
    }
}
