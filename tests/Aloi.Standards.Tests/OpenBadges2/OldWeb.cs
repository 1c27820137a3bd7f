using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.OpenBadges2;

/// <summary>A web of a few documents, some of them withdrawn or out of reach.</summary>
internal sealed class OldWeb : IDocumentSource
{
    private readonly Dictionary<string, DocumentResult> _answers = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public OldWeb With(string address, byte[] document) => With(address, DocumentResult.Of(document));

    public OldWeb With(string address, JsonNode document) => With(address, Encoding.UTF8.GetBytes(document.ToJsonString()));

    public OldWeb With(string address, DocumentProblem problem) => With(address, DocumentResult.NotRead(problem));

    /// <summary>The document at the address, changed.</summary>
    public OldWeb Change(string address, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(_answers[address].Bytes!.Value.Span)!.AsObject();
        change(document);
        return With(address, document);
    }

    public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        Asked.Add(address.AbsoluteUri);
        return ValueTask.FromResult(
            _answers.TryGetValue(address.AbsoluteUri, out var answer) ? answer : DocumentResult.NotRead(DocumentProblem.NotFound)
        );
    }

    private OldWeb With(string address, DocumentResult answer)
    {
        _answers[address] = answer;
        return this;
    }
}
