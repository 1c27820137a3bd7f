using System.Text.Json;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Outbox;

/// <summary>Writes events and timers into the transaction at hand; nothing is sent before it commits.</summary>
public sealed class OutboxWriter(IssuerContext database, HandlerCatalog handlers, TenantScope scope, TimeProvider time)
{
    /// <summary>Tells every handler of <typeparamref name="TEvent"/>.</summary>
    public void Publish<TEvent>(TEvent @event)
        where TEvent : IEvent => Add(@event, time.GetUtcNow(), key: null);

    /// <summary>Tells every handler in batches of at most <see cref="EventBatch.MaximumIds"/> ids.</summary>
    public void Publish<TEvent>(IEnumerable<long> ids, Func<long[], TEvent> batch)
        where TEvent : IEvent
    {
        foreach (var some in EventBatch.Cut(ids))
        {
            Publish(batch(some));
        }
    }

    /// <summary>Sets a timer: the event is told at <paramref name="dueAt"/>. A timer already waiting under the key is replaced.</summary>
    public async Task ScheduleAsync<TEvent>(TEvent @event, DateTimeOffset dueAt, string key, CancellationToken cancellation)
        where TEvent : IEvent
    {
        await CancelAsync(key, cancellation);
        Add(@event, dueAt, key);
    }

    /// <summary>Stops the timer under the key, if it still waits.</summary>
    public async Task CancelAsync(string key, CancellationToken cancellation)
    {
        var waiting = await database
            .Set<OutboxDelivery>()
            .Where(d => d.State == DeliveryState.Pending && d.Event.Key == key && d.Event.OrganisationId == scope.OrganisationId)
            .ToListAsync(cancellation);
        waiting.ForEach(d => d.State = DeliveryState.Cancelled);
    }

    private void Add<TEvent>(TEvent @event, DateTimeOffset dueAt, string? key)
        where TEvent : IEvent
    {
        EventBatch.Check(@event);
        var names = handlers.HandlersOf(TEvent.Name);
        database.Add(
            new OutboxEvent
            {
                OrganisationId = scope.OrganisationId,
                Name = TEvent.Name,
                Payload = JsonSerializer.Serialize(@event),
                Key = key,
                CreatedAt = time.GetUtcNow(),
                Deliveries = [.. names.Select(name => new OutboxDelivery { Handler = name, DueAt = dueAt })],
            }
        );
    }
}
