using Aloi.Modules.Assessment.Reminding;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>
/// When reminders fall due and deadlines pass, candidacies are looked at again by themselves, within a minute. A timer names nobody and serves
/// whoever it concerns: one for each hour to come of a version, which sets one for each minute of its own hour. Ten thousand candidates do not
/// make ten thousand timers.
/// </summary>
internal sealed class DeadlineTimers(IssuerContext database, OutboxWriter outbox, TimeProvider time)
{
    private const long Hour = TimeSpan.TicksPerHour;
    private const long Minute = TimeSpan.TicksPerMinute;

    public async Task SetAsync(long versionId, IEnumerable<CandidacyFile> files, CancellationToken cancellation)
    {
        var nextHour = Floor(time.GetUtcNow(), Hour).AddTicks(Hour);
        var moments = files.Select(f => f.Row.NextDeadlineAt).OfType<DateTimeOffset>().ToList();
        foreach (var minute in moments.Where(m => m < nextHour).Select(m => Floor(m, Minute)).Distinct().Order())
        {
            await SetMinuteAsync(versionId, minute, cancellation);
        }

        foreach (var hour in moments.Where(m => m >= nextHour).Select(m => Floor(m, Hour)).Distinct().Order())
        {
            await outbox.ScheduleAsync(
                new DeadlineHourBegan(versionId),
                hour,
                $"assessment.deadline-hour:{versionId}:{hour.UtcTicks / Hour}",
                cancellation
            );
        }
    }

    /// <summary>Sets the timers of the minutes of this hour, and one for all that is late.</summary>
    public async Task SetMinutesAsync(long versionId, CancellationToken cancellation)
    {
        var (after, end) = (DateTimeOffset.MinValue, Floor(time.GetUtcNow(), Hour).AddTicks(Hour));
        while (await NextAsync(versionId, after, cancellation) is { } moment && moment < end)
        {
            await SetMinuteAsync(versionId, Floor(moment, Minute), cancellation);

            // One timer looks at all that is late by then.
            var now = time.GetUtcNow();
            after = Floor(moment < now ? now : moment, Minute).AddTicks(Minute - 1);
        }
    }

    /// <summary>Due at the full minute strictly after the moment: by then it has passed, whether or not its last instant still counted.</summary>
    private Task SetMinuteAsync(long versionId, DateTimeOffset minute, CancellationToken cancellation) =>
        outbox.ScheduleAsync(
            new DeadlinesReached(versionId),
            minute.AddTicks(Minute),
            $"assessment.deadlines:{versionId}:{minute.UtcTicks / Minute}",
            cancellation
        );

    private Task<DateTimeOffset?> NextAsync(long versionId, DateTimeOffset after, CancellationToken cancellation) =>
        database
            .Set<Candidacy>()
            .Where(c => c.AchievementVersionId == versionId && c.NextDeadlineAt > after)
            .Where(c => c.State == CandidacyState.Open || c.State == CandidacyState.Impossible)
            .MinAsync(c => c.NextDeadlineAt, cancellation);

    private static DateTimeOffset Floor(DateTimeOffset at, long ticks) => new(at.UtcTicks / ticks * ticks, TimeSpan.Zero);
}
