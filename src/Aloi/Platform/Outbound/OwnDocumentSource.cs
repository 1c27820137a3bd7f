using Aloi.Standards.Did;

namespace Aloi.Platform.Outbound;

/// <summary>Only what this installation publishes itself: a page about our own proofs waits for nobody's network.</summary>
public sealed class OwnDocumentSource(IEnumerable<IOwnDocuments> own) : IDocumentSource
{
    public async ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        foreach (var ours in own)
        {
            if (await ours.FindAsync(address, cancellation) is { } document)
            {
                return DocumentResult.Of(document);
            }
        }

        return DocumentResult.NotRead(DocumentProblem.Offline);
    }
}
