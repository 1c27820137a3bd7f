using System.Text.Json;

namespace Aloi.Platform.Outbox;

/// <summary>Who handles what. Filled while modules are added; read-only afterwards.</summary>
public sealed class HandlerCatalog
{
    private readonly Dictionary<string, List<HandlerEntry>> _byEvent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HandlerEntry> _byHandler = new(StringComparer.Ordinal);

    public IReadOnlyList<string> HandlersOf(string eventName) =>
        _byEvent.TryGetValue(eventName, out var list) ? [.. list.Select(h => h.Name)] : [];

    public HandlerEntry? Find(string handler) => _byHandler.GetValueOrDefault(handler);

    internal void Add<TEvent, THandler>(string handler)
        where TEvent : IEvent
        where THandler : class, IHandle<TEvent>
    {
        var entry = new HandlerEntry(handler, Invoke<TEvent, THandler>);
        _byHandler.Add(handler, entry);
        if (!_byEvent.TryGetValue(TEvent.Name, out var list))
        {
            _byEvent.Add(TEvent.Name, list = []);
        }

        list.Add(entry);
    }

    private static Task Invoke<TEvent, THandler>(IServiceProvider services, string payload, CancellationToken cancellation)
        where TEvent : IEvent
        where THandler : class, IHandle<TEvent> =>
        services.GetRequiredService<THandler>().HandleAsync(JsonSerializer.Deserialize<TEvent>(payload)!, cancellation);
}

public sealed record HandlerEntry(string Name, Func<IServiceProvider, string, CancellationToken, Task> Invoke);

public static class HandlerRegistration
{
    /// <param name="services">The application's services.</param>
    /// <param name="handler">Stable and unique: <c>vault.deliver</c>. It is stored beside pending events.</param>
    public static IServiceCollection Handle<TEvent, THandler>(this IServiceCollection services, string handler)
        where TEvent : IEvent
        where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        Catalog(services).Add<TEvent, THandler>(handler);
        return services;
    }

    internal static HandlerCatalog Catalog(IServiceCollection services)
    {
        var existing = services.FirstOrDefault(s => s.ServiceType == typeof(HandlerCatalog))?.ImplementationInstance;
        if (existing is HandlerCatalog catalog)
        {
            return catalog;
        }

        catalog = new HandlerCatalog();
        services.AddSingleton(catalog);
        return catalog;
    }
}
