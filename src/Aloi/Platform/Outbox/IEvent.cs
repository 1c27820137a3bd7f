namespace Aloi.Platform.Outbox;

/// <summary>
/// Something that happened, told to other modules. A row written in the transaction of its cause. It holds at most
/// <see cref="EventBatch.MaximumIds"/> ids and no personal data; handlers assume no order and may see it twice.
/// </summary>
public interface IEvent
{
    /// <summary>Stable, with its version: <c>credentials.issued.v1</c>.</summary>
    static abstract string Name { get; }
}

/// <summary>What one handler does about one event. Its changes, its new events and its done-mark are committed together.</summary>
public interface IHandle<in TEvent>
    where TEvent : IEvent
{
    Task HandleAsync(TEvent @event, CancellationToken cancellation);
}
