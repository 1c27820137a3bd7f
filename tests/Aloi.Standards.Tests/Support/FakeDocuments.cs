using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests;

/// <summary>The addresses that a test serves; any other cannot be reached.</summary>
internal sealed class FakeDocuments : IDocumentSource
{
    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    /// <summary>What was asked for, but for the published schema that every sample badge names.</summary>
    public IReadOnlyList<string> AskedBesidesSchemas =>
        [.. Asked.Where(a => !a.StartsWith("https://purl.imsglobal.org/spec/ob/v3p0/schema/", StringComparison.Ordinal))];

    /// <summary>What was asked for beside the published schema, which every sample badge names.</summary>
    public IEnumerable<string> AskedButSchemas => Asked.Where(address => !address.Contains("/schema/", StringComparison.Ordinal));

    public FakeDocuments With(string address, byte[] document)
    {
        _documents[address] = document;
        return this;
    }

    public FakeDocuments With(string address, JsonNode document) => With(address, Encoding.UTF8.GetBytes(document.ToJsonString()));

    public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        Asked.Add(address.AbsoluteUri);
        return ValueTask.FromResult(
            _documents.TryGetValue(address.AbsoluteUri, out var document)
                ? DocumentResult.Of(document)
                : DocumentResult.NotRead(DocumentProblem.Unreachable)
        );
    }
}
