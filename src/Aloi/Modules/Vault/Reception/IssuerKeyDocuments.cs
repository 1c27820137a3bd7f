using System.Collections.Concurrent;
using Aloi.Platform.Outbound;
using Aloi.Standards.Did;

namespace Aloi.Modules.Vault.Reception;

/// <summary>
/// What the vault reads to look at a signature: the documents that hold issuers' keys, each once for a delivery. Status lists and schemas
/// are not asked for: they do not decide what is kept, and a thousand credentials would ask a thousand times.
/// </summary>
internal sealed class IssuerKeyDocuments(PublishedDocuments documents) : IDocumentSource
{
    private static readonly string[] KeyDocuments = ["/did.json", "/did.jsonl"];
    private readonly ConcurrentDictionary<Uri, DocumentResult> _read = new();

    public async ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        if (!Array.Exists(KeyDocuments, name => address.AbsolutePath.EndsWith(name, StringComparison.Ordinal)))
        {
            return DocumentResult.NotRead(DocumentProblem.Offline);
        }

        if (!_read.TryGetValue(address, out var known))
        {
            _read[address] = known = await documents.GetAsync(address, cancellation);
        }

        return known;
    }
}
