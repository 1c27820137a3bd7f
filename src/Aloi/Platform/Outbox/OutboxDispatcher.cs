using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Outbox;

/// <summary>Carries events to their handlers, each (event, handler) in one transaction with its done-mark.</summary>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes,
    HandlerCatalog handlers,
    OutboxMeter meter,
    TimeProvider time,
    ILogger<OutboxDispatcher> log
)
{
    public const int MaximumAttempts = 5;
    private const int PageSize = 100;

    /// <summary>Handles what is due until nothing is. Answers how many deliveries were done.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellation)
    {
        var done = 0;
        while (await DueAsync(cancellation) is { Count: > 0 } due)
        {
            var before = done;
            foreach (var id in due)
            {
                done += await DispatchAsync(id, cancellation) ? 1 : 0;
            }

            if (done == before)
            {
                // All of this page failed or is held by other nodes; what failed comes back when it is due again.
                break;
            }
        }

        return done;
    }

    private async Task<List<long>> DueAsync(CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await work
            .ServiceProvider.GetRequiredService<IssuerContext>()
            .Set<OutboxDelivery>()
            .Where(d => d.State == DeliveryState.Pending && d.DueAt <= now)
            .OrderBy(d => d.DueAt)
            .ThenBy(d => d.Id)
            .Select(d => d.Id)
            .Take(PageSize)
            .ToListAsync(cancellation);
    }

    private async Task<bool> DispatchAsync(long deliveryId, CancellationToken cancellation)
    {
        try
        {
            return await HandleAsync(deliveryId, cancellation);
        }
#pragma warning disable CA1031 // A handler may fail in any way; the row remembers it and everybody else goes on.
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await RememberFailureAsync(deliveryId, error, cancellation);
            return false;
        }
    }

    private async Task<bool> HandleAsync(long deliveryId, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        var database = work.ServiceProvider.GetRequiredService<IssuerContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await OutboxBulk.ClaimAsync(database, deliveryId, cancellation) is not { } delivery)
        {
            return false;
        }

        var told = await database.Set<OutboxEvent>().SingleAsync(e => e.Id == delivery.EventId, cancellation);
        var handler = handlers.Find(delivery.Handler) ?? throw new InvalidOperationException($"No handler is named {delivery.Handler}.");
        work.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.System);
        if (told.OrganisationId is { } organisation)
        {
            work.ServiceProvider.GetRequiredService<TenantScope>().Enter(organisation);
        }

        await handler.Invoke(work.ServiceProvider, told.Payload, cancellation);
        delivery.State = DeliveryState.Done;
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        meter.Count();
        return true;
    }

    private async Task RememberFailureAsync(long deliveryId, Exception error, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        var database = work.ServiceProvider.GetRequiredService<IssuerContext>();
        var delivery = await database.Set<OutboxDelivery>().SingleAsync(d => d.Id == deliveryId, cancellation);
        delivery.Attempts++;
        delivery.State = delivery.Attempts >= MaximumAttempts ? DeliveryState.Parked : DeliveryState.Pending;
        delivery.DueAt = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(4, delivery.Attempts - 1));

        // The type and place of an error help the operator; its message may quote a person's data and stays out of row and log.
        delivery.LastError = $"{error.GetType().Name} in {error.TargetSite?.DeclaringType?.Name}.{error.TargetSite?.Name}";
        await database.SaveChangesAsync(cancellation);
        LogFailure(delivery.Handler, delivery.EventId, delivery.Attempts, delivery.LastError, error.StackTrace);
    }

    [LoggerMessage(LogLevel.Error, "Handler {Handler} could not handle event {EventId}, attempt {Attempt}: {Error}\n{Stack}")]
    private partial void LogFailure(string handler, long eventId, int attempt, string error, string? stack);
}
