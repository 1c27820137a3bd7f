using System.Text;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.Did;

/// <summary>A network of a few documents, which remembers what was asked of it.</summary>
internal sealed class FakeSource : IDocumentSource
{
    private readonly Dictionary<string, byte[]> documents = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public DocumentProblem Otherwise { get; init; } = DocumentProblem.NotFound;

    public FakeSource With(string address, byte[] document)
    {
        documents[address] = document;
        return this;
    }

    public FakeSource With(string address, string document) => With(address, Encoding.UTF8.GetBytes(document.Replace('\'', '"')));

    public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        Asked.Add(address.AbsoluteUri);
        return ValueTask.FromResult(
            documents.TryGetValue(address.AbsoluteUri, out var bytes) ? DocumentResult.Of(bytes) : DocumentResult.NotRead(Otherwise)
        );
    }
}
