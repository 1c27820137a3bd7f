using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Outbox;

/// <summary>A delivery that did not work out yet.</summary>
/// <param name="IsParked">It is not tried again by itself.</param>
/// <param name="Error">The type and the place of the last error; never its message.</param>
public sealed record StuckDelivery(string Handler, int Attempts, bool IsParked, string? Error);

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
}
