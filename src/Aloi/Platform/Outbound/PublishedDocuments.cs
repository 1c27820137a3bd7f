using Aloi.Standards.Did;

namespace Aloi.Platform.Outbound;

/// <summary>
/// What this installation itself publishes: the DID documents of its issuers, its status lists. Whoever publishes brings one, so that a
/// program need not reach its own public address over the network, which many networks do not allow.
/// </summary>
public interface IOwnDocuments
{
    /// <summary>The document at this public address, or null when it is not one of ours.</summary>
    ValueTask<byte[]?> FindAsync(Uri address, CancellationToken cancellation);
}

/// <summary>Documents for a verification: our own from where they are made, all others over the guarded network.</summary>
public sealed class PublishedDocuments(IEnumerable<IOwnDocuments> own, GuardedFetcher fetcher) : IDocumentSource
{
    private readonly OutboundDocuments _others = new(fetcher);

    public async ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        foreach (var ours in own)
        {
            if (await ours.FindAsync(address, cancellation) is { } document)
            {
                return DocumentResult.Of(document);
            }
        }

        return await _others.GetAsync(address, cancellation);
    }
}
