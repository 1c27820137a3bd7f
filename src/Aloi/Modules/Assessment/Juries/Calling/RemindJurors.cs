using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>A timer: the sitting of a jury comes near.</summary>
/// <param name="Sequence">Of the date that it was set for: a session that was moved since has another timer.</param>
/// <param name="Due">Whoever was written to since then needs no reminder.</param>
public sealed record JurySittingNear(long[] SessionIds, int Sequence, DateTimeOffset Due) : IEvent
{
    public static string Name => "assessment.jury-sitting-near.v1";
}

/// <summary>Sets and stops the timer that reminds the members of a jury before they meet; one for each session.</summary>
internal sealed class SittingTimers(OutboxWriter outbox, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    public Task SetAsync(JurySession session, CancellationToken cancellation)
    {
        var due = DueAt(session.StartsAt, time.GetUtcNow());
        return outbox.ScheduleAsync(new JurySittingNear([session.Id], session.Sequence, due), due, KeyOf(session), cancellation);
    }

    public Task StopAsync(JurySession session, CancellationToken cancellation) => outbox.CancelAsync(KeyOf(session), cancellation);

    /// <summary>Two days before, and never before half of the time that is left.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset startsAt, DateTimeOffset now)
    {
        var (ahead, half) = (startsAt - Ahead, now + (startsAt - now) / 2);
        return ahead > half ? ahead : half;
    }

    private static string KeyOf(JurySession session) => $"assessment.jury-sitting:{session.Id}";
}

/// <summary>
/// Writes to the members whose grids are still missing, each with a fresh link: not to those who have marked everybody, declined or were
/// replaced, and not once the sitting has begun. Told twice, it writes nobody twice.
/// </summary>
internal sealed class RemindJurors(IssuerContext database, JuryShelf shelf, CallJurors call, AuditTrail audit, TimeProvider time)
    : IHandle<JurySittingNear>
{
    /// <summary>Whoever opened their link just now is at work with it, and is not interrupted.</summary>
    private static readonly TimeSpan AtWork = TimeSpan.FromHours(1);

    public async Task HandleAsync(JurySittingNear @event, CancellationToken cancellation)
    {
        var ids = @event.SessionIds;
        var sessions = await database
            .Set<JurySession>()
            .Where(s => ids.Contains(s.Id) && s.State == JuryState.Convened)
            .ToListAsync(cancellation);
        foreach (var session in sessions.Where(s => s.Sequence == @event.Sequence && s.StartsAt > time.GetUtcNow()))
        {
            await RemindAsync(await shelf.OpenAsync(session, cancellation), @event.Due, cancellation);
        }
    }

    private async Task RemindAsync(OpenJury jury, DateTimeOffset due, CancellationToken cancellation)
    {
        var missing = jury.Sitting.Where(j => j.Person.Email is not null && !jury.IsIn(j)).ToList();
        var left = await LeftInPeaceAsync([.. missing.Select(j => j.Row.Id)], due, cancellation);
        var reminded = missing.FindAll(j => !left.Contains(j.Row.Id));
        if (reminded.Count > 0)
        {
            await call.SendAsync(jury, reminded, JuryNews.Near, cancellation);
            audit.Record("jury.reminded", $"jury:{jury.Row.Id}", new { members = reminded.Count });
        }
    }

    /// <summary>Those who were written to since, and those who are at their grids.</summary>
    private async Task<HashSet<long>> LeftInPeaceAsync(long[] jurors, DateTimeOffset due, CancellationToken cancellation)
    {
        var working = time.GetUtcNow() - AtWork;
        var links = database.Set<AssessmentLink>().Where(l => l.Purpose == LinkPurpose.Jury && jurors.Contains(l.MatterId!.Value));
        var found = await links
            .Where(l => l.SentAt >= due || (l.Closure == null && l.OpenedAt > working))
            .Select(l => l.MatterId!.Value)
            .ToListAsync(cancellation);
        return [.. found];
    }
}
