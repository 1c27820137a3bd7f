using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Outbox;

/// <summary>A delivery that did not work out yet.</summary>
/// <param name="IsParked">It is not tried again by itself.</param>
/// <param name="Error">The type and the place of the last error; never its message.</param>
public sealed record StuckDelivery(string Handler, int Attempts, bool IsParked, string? Error);

/// <summary>Parked deliveries that failed alike.</summary>
public sealed record ParkedGroup(string Handler, string Error, int Count, DateTimeOffset Since);

/// <param name="Waiting">Due and not done.</param>
/// <param name="Oldest">Since when the one that waits longest is due.</param>
/// <param name="Timers">Due later.</param>
public sealed record OutboxFigures(int Waiting, DateTimeOffset? Oldest, int Timers, DateTimeOffset? NextTimer, int Parked);

/// <summary>What the outbox could not carry, for whoever stands in front of it.</summary>
public sealed class OutboxBacklog(IssuerContext database, TimeProvider time)
{
    /// <summary>Deliveries that were tried in vain, the parked ones included, and those that are due and were not tried.</summary>
    public async Task<IReadOnlyList<StuckDelivery>> StuckAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await database
            .Set<OutboxDelivery>()
            .Where(d => d.State == DeliveryState.Parked || (d.State == DeliveryState.Pending && (d.Attempts > 0 || d.DueAt <= now)))
            .OrderBy(d => d.Id)
            .Select(d => new StuckDelivery(d.Handler, d.Attempts, d.State == DeliveryState.Parked, d.LastError))
            .Take(100)
            .ToListAsync(cancellation);
    }

    /// <summary>Makes what was tried in vain due again at once: somebody has come to try again.</summary>
    public Task ReviveAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return database
            .Set<OutboxDelivery>()
            .Where(d => d.State == DeliveryState.Parked || (d.State == DeliveryState.Pending && d.Attempts > 0))
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Pending).SetProperty(d => d.DueAt, now).SetProperty(d => d.Attempts, 0),
                cancellation
            );
    }

    public async Task<OutboxFigures> MeasureAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var pending = database.Set<OutboxDelivery>().Where(d => d.State == DeliveryState.Pending);
        var (due, later) = (pending.Where(d => d.DueAt <= now), pending.Where(d => d.DueAt > now));
        return new OutboxFigures(
            await due.CountAsync(cancellation),
            await due.OrderBy(d => d.DueAt).Select(d => (DateTimeOffset?)d.DueAt).FirstOrDefaultAsync(cancellation),
            await later.CountAsync(cancellation),
            await later.OrderBy(d => d.DueAt).Select(d => (DateTimeOffset?)d.DueAt).FirstOrDefaultAsync(cancellation),
            await database.Set<OutboxDelivery>().CountAsync(d => d.State == DeliveryState.Parked, cancellation)
        );
    }

    public async Task<IReadOnlyList<ParkedGroup>> ParkedAsync(CancellationToken cancellation)
    {
        var groups = await database
            .Set<OutboxDelivery>()
            .Where(d => d.State == DeliveryState.Parked)
            .GroupBy(d => new { d.Handler, Error = d.LastError ?? "" })
            .Select(g => new
            {
                g.Key.Handler,
                g.Key.Error,
                Count = g.Count(),
                Since = g.Min(d => d.DueAt),
            })
            .OrderBy(g => g.Handler)
            .ToListAsync(cancellation);
        return [.. groups.Select(g => new ParkedGroup(g.Handler, g.Error, g.Count, g.Since))];
    }

    /// <summary>The operator has mended the cause: parked deliveries that failed alike are due again. Answers how many.</summary>
    public Task<int> ResumeAsync(string handler, string error, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return Alike(handler, error)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Pending).SetProperty(d => d.DueAt, now).SetProperty(d => d.Attempts, 0),
                cancellation
            );
    }

    /// <summary>The operator gives them up: they are never handled.</summary>
    public Task<int> AbandonAsync(string handler, string error, CancellationToken cancellation) =>
        Alike(handler, error).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Cancelled), cancellation);

    private IQueryable<OutboxDelivery> Alike(string handler, string error) =>
        database.Set<OutboxDelivery>().Where(d => d.State == DeliveryState.Parked && d.Handler == handler && (d.LastError ?? "") == error);
}
