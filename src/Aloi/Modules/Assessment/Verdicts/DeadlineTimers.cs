using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>
/// When deadlines pass, candidacies are judged again by themselves. One timer serves a whole hour of one version, whoever it concerns: it
/// names nobody, and ten thousand candidates do not make ten thousand timers.
/// </summary>
internal static class DeadlineTimers
{
    /// <summary>The next moment at which a requirement of the verdict runs out of time.</summary>
    public static DateTimeOffset? Next(Verdict verdict) =>
        verdict.Nodes.Where(n => n.Until?.End > verdict.Moment.Now).Min(n => n.Until?.End);

    public static async Task SetAsync(OutboxWriter outbox, long versionId, IEnumerable<CandidacyFile> files, CancellationToken cancellation)
    {
        foreach (var due in files.Select(f => f.Row.NextDeadlineAt).OfType<DateTimeOffset>().Select(HourAfter).Distinct().Order())
        {
            await outbox.ScheduleAsync(
                new DeadlinesReached(versionId),
                due,
                $"assessment.deadlines:{versionId}:{due.UtcTicks / TimeSpan.TicksPerHour}",
                cancellation
            );
        }
    }

    /// <summary>The full hour strictly after the deadline: by then it has passed, whether or not its last instant still counted.</summary>
    private static DateTimeOffset HourAfter(DateTimeOffset deadline) =>
        new((deadline.UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour) + TimeSpan.TicksPerHour, TimeSpan.Zero);
}
