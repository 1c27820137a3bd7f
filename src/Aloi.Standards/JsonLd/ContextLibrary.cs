using System.Text;
using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd;

/// <summary>
/// The JSON-LD contexts that are known, by address (JSON-LD 1.1 section 3.1). Nothing is ever fetched: an unknown context is an error
/// of its own. A library never changes; adding a context makes another library.
/// </summary>
public sealed class ContextLibrary
{
    // Documents choose the order in which contexts are combined, so what is remembered for all documents has a bound.
    private const int MaxRemembered = 4096;

    private static readonly Lazy<ContextLibrary> LazyPublished = new(PublishedContexts.Load);

    private readonly Dictionary<string, JsonTape> documents;
    private readonly Dictionary<byte[], JsonTape> byAddress = new(Utf8Comparer.Instance);
    private readonly Lazy<PublishedTerms> terms;
    private int remembered;

    internal ContextLibrary(IEnumerable<KeyValuePair<string, byte[]>> contexts)
        : this(new Dictionary<string, JsonTape>(StringComparer.Ordinal), new NameTable(), contexts) { }

    private ContextLibrary(Dictionary<string, JsonTape> documents, NameTable names, IEnumerable<KeyValuePair<string, byte[]>> contexts)
    {
        this.documents = documents;
        Names = names;
        terms = new Lazy<PublishedTerms>(() => PublishedTerms.Of(documents.Values));
        Initial = new ActiveContext(null) { IsShared = true };
        foreach (var (url, json) in contexts)
        {
            var names1 = new DocumentNames(names, isLibrary: true);
            documents[url] = JsonTapeReader.Read(json, names1, LinkedDataLimits.Default, new TapeMemory(), url);
        }

        foreach (var (url, document) in documents)
        {
            byAddress.Add(Encoding.UTF8.GetBytes(url), document);
        }
    }

    /// <summary>The published contexts that ship with the library.</summary>
    public static ContextLibrary Published => LazyPublished.Value;

    /// <summary>The addresses of the contexts of this library.</summary>
    public IReadOnlyCollection<string> Urls => documents.Keys;

    internal NameTable Names { get; }

    /// <summary>The names that the contexts of this library give to IRIs and keywords.</summary>
    internal PublishedTerms Terms => terms.Value;

    /// <summary>The context before any other, without a base.</summary>
    internal ActiveContext Initial { get; }

    /// <summary>This library and one more context.</summary>
    /// <exception cref="JsonLdException">The context is not JSON (<c>invalid JSON</c>) or holds a key twice.</exception>
    public ContextLibrary With(string url, ReadOnlyMemory<byte> json) => With([KeyValuePair.Create(url, json.ToArray())]);

    /// <summary>Whether the context at <paramref name="url"/> is known.</summary>
    public bool Contains(string url) => documents.ContainsKey(url);

    /// <summary>The bytes of the context at <paramref name="url"/>, as published.</summary>
    public bool TryGet(string url, out ReadOnlyMemory<byte> json)
    {
        var found = documents.TryGetValue(url, out var tape);
        json = found ? tape!.Raw : default;
        return found;
    }

    internal ContextLibrary With(IEnumerable<KeyValuePair<string, byte[]>> contexts) =>
        new(new Dictionary<string, JsonTape>(documents, StringComparer.Ordinal), new NameTable(Names), contexts);

    internal JsonTape? Find(string url) => documents.GetValueOrDefault(url);

    internal JsonTape? Find(Utf8Text url) =>
        byAddress.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(url.Span, out var document) ? document : null;

    /// <summary>Whether the tape is a document of a library; those that are read under it have no address.</summary>
    internal static bool IsOwn(JsonTape tape) => tape.Url is not null;

    /// <summary>Remembers the result of a step of this library; when another thread was first, its result is the one to use.</summary>
    internal ActiveContext? Remember(in ContextStep step, ActiveContext result) =>
        Volatile.Read(ref remembered) < MaxRemembered && Interlocked.Increment(ref remembered) <= MaxRemembered
            ? step.Active.Steps.Add(step, result)
            : null;
}
