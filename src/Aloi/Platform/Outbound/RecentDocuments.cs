using Aloi.Standards.Did;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Platform.Outbound;

/// <summary>
/// Documents for a page that shows what a proof is worth: our own from where they are made, those of others as they were a moment ago. Whoever decides
/// for good, such as a vault that takes a proof in, reads them anew: <see cref="PublishedDocuments"/>.
/// </summary>
public sealed class RecentDocuments(IEnumerable<IOwnDocuments> own, CachedDocuments others) : IDocumentSource
{
    private readonly OwnDocumentSource _own = new(own);

    public async ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        var ours = await _own.GetAsync(address, cancellation);
        return ours.Bytes is null ? await others.GetAsync(address, cancellation) : ours;
    }
}

public static class OutboundServices
{
    /// <summary>The one guarded fetcher and the sources of documents over it; modules of either role may ask for them.</summary>
    public static void TryAddOutboundDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(s => new GuardedFetcher(OutboundOptions.From(s.GetRequiredService<IConfiguration>())));
        services.TryAddSingleton(s => new CachedDocuments(
            new OutboundDocuments(s.GetRequiredService<GuardedFetcher>()),
            s.GetRequiredService<TimeProvider>()
        ));
        services.TryAddScoped<PublishedDocuments>();
        services.TryAddScoped<RecentDocuments>();
    }
}
