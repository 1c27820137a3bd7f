using System.Reflection;

namespace Aloi.Platform.Outbox;

/// <summary>How many ids one event row may hold: small enough to be handled in one transaction, large enough to be a batch.</summary>
public static class EventBatch
{
    public const int MaximumIds = 1_000;

    /// <summary>Cuts a list of ids into what one event row may hold.</summary>
    public static IEnumerable<long[]> Cut(IEnumerable<long> ids) => ids.Chunk(MaximumIds);

    internal static void Check<TEvent>(TEvent @event)
        where TEvent : IEvent
    {
        foreach (var list in Lists<TEvent>.Properties)
        {
            if (((long[])list.GetValue(@event)!).Length > MaximumIds)
            {
                throw new InvalidOperationException($"{TEvent.Name} holds more than {MaximumIds} ids: publish it in batches.");
            }
        }
    }

    private static class Lists<TEvent>
    {
        public static readonly PropertyInfo[] Properties = [.. typeof(TEvent).GetProperties().Where(p => p.PropertyType == typeof(long[]))];
    }
}
