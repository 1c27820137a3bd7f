using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>A timer: reminders of candidacies under this version have fallen due, or deadlines have passed.</summary>
public sealed record DeadlinesReached(long AchievementVersionId) : IEvent
{
    public static string Name => "assessment.deadline-reached.v1";
}

/// <summary>A timer: within this hour, something of this version falls due.</summary>
public sealed record DeadlineHourBegan(long AchievementVersionId) : IEvent
{
    public static string Name => "assessment.deadline-hour.v1";
}

/// <summary>Sets the timers of the minutes, when their hour has come.</summary>
internal sealed class BeginDeadlineHour(DeadlineTimers timers) : IHandle<DeadlineHourBegan>
{
    public Task HandleAsync(DeadlineHourBegan @event, CancellationToken cancellation) =>
        timers.SetMinutesAsync(@event.AchievementVersionId, cancellation);
}

/// <summary>
/// Judges again whom time concerns, so that what was waived or substituted takes effect without anybody pressing a button, and writes to those
/// who are to be reminded or told. Each candidacy remembers up to when it was looked at, so a timer that comes twice, late, or after the clock
/// was moved finds nothing to do twice.
/// </summary>
internal sealed class ReachDeadlines(DueCandidacies due, JudgeCandidacies judge, ActOnTime act, OutboxWriter outbox, TimeProvider time)
    : IHandle<DeadlinesReached>
{
    /// <summary>More are left to a transaction of their own.</summary>
    private const int MostAtOnce = 5_000;
    private const int PeopleAtOnce = 500;

    public async Task HandleAsync(DeadlinesReached @event, CancellationToken cancellation)
    {
        var (version, zone) = await due.VersionAsync(@event.AchievementVersionId, cancellation);
        var passed = new List<TimePassed>();
        for (var done = 0; done < MostAtOnce; done += PeopleAtOnce)
        {
            var files = await due.ReadAsync(version, zone, PeopleAtOnce, cancellation);
            if (files.Count == 0)
            {
                await act.HandleAsync(version, zone, passed, cancellation);
                return;
            }

            passed.AddRange(await JudgeAsync(version, zone, files, cancellation));
        }

        await act.HandleAsync(version, zone, passed, cancellation);
        outbox.Publish(new DeadlinesReached(@event.AchievementVersionId));
    }

    private async Task<IReadOnlyList<TimePassed>> JudgeAsync(
        AchievementVersionInfo version,
        TimeZoneInfo zone,
        List<CandidacyFile> files,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var passed = files.ConvertAll(f => new TimePassed(f, f.Row.LookAt(now), now));
        var satisfied = judge.Judge(version, zone, files);
        await due.SaveAsync(files, cancellation);
        await judge.TellAsync(version, files, satisfied, cancellation);
        return passed;
    }
}

/// <summary>The candidacies of a version for which a moment has come, some at a time.</summary>
internal sealed class DueCandidacies(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf, TimeProvider time)
{
    public Task<(AchievementVersionInfo Version, TimeZoneInfo Zone)> VersionAsync(long versionId, CancellationToken cancellation) =>
        versions.FindAsync(versionId, cancellation);

    public Task SaveAsync(IEnumerable<CandidacyFile> files, CancellationToken cancellation)
    {
        database.AddRange(files.SelectMany(f => f.Added));
        return database.SaveChangesAsync(cancellation);
    }

    public async Task<List<CandidacyFile>> ReadAsync(
        AchievementVersionInfo version,
        TimeZoneInfo zone,
        int take,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var rows = await database
            .Set<Candidacy>()
            .Where(c => c.AchievementVersionId == version.VersionId && c.NextDeadlineAt <= now)
            .Where(c => c.State == CandidacyState.Open || c.State == CandidacyState.Impossible)
            .OrderBy(c => c.NextDeadlineAt)
            .ThenBy(c => c.Id)
            .Take(take)
            .ToListAsync(cancellation);
        var files = await shelf.ReadAsync(rows, zone, cancellation);
        var read = files.Select(f => f.Row.Id).ToHashSet();
        foreach (var erased in rows.Where(r => !read.Contains(r.Id)))
        {
            // Nothing can be judged of somebody who was erased, and nobody waits for them.
            erased.Await(erased.State, nextDeadline: null);
        }

        await database.SaveChangesAsync(cancellation);
        return files.Count == 0 && rows.Count == take ? await ReadAsync(version, zone, take, cancellation) : files;
    }
}
