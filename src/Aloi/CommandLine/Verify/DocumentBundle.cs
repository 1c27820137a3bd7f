using System.Text.Json;
using Aloi.Platform.Outbound;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;

namespace Aloi.CommandLine.Verify;

/// <summary>
/// The documents that were brought along with <c>--document URL=FILE</c>: DID documents, status lists, schemas, contexts. They answer before the
/// network, and alone when there is none.
/// </summary>
internal sealed class DocumentBundle(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> documents, IDocumentSource others) : IDocumentSource
{
    public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation) =>
        documents.TryGetValue(address.AbsoluteUri, out var bytes)
            ? ValueTask.FromResult(DocumentResult.Of(bytes))
            : others.GetAsync(address, cancellation);

    /// <summary>The published contexts, and those of the bundle that are none of them.</summary>
    public static ContextLibrary Contexts(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> documents)
    {
        var library = ContextLibrary.Published;
        foreach (var (address, bytes) in documents)
        {
            if (!library.Contains(address) && IsContext(bytes))
            {
                library = library.With(address, bytes);
            }
        }

        return library;
    }

    // A DID document has a context too, as addresses; only a definition makes a document a context.
    private static bool IsContext(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var parsed = JsonDocument.Parse(bytes);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("@context", out var context)
                && context.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                && parsed.RootElement.EnumerateObject().Count() == 1;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
