using System.Text.Json;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd;

/// <summary>
/// Which names the contexts of a library give to which IRIs and keywords, wherever in them. It is read from their text: what a term is
/// called does not depend on where its context is applied.
/// </summary>
internal sealed class PublishedTerms
{
    private const int MaxDepth = 64;
    private readonly Dictionary<string, HashSet<string>> names = new(StringComparer.Ordinal);

    private PublishedTerms() { }

    internal static PublishedTerms Of(IEnumerable<JsonTape> contexts)
    {
        var terms = new PublishedTerms();
        foreach (var context in contexts)
        {
            using var document = JsonDocument.Parse(context.Raw, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
            Walk(document.RootElement, (name, iri) => prefixes.TryAdd(name, iri));
            Walk(document.RootElement, (name, iri) => terms.Add(name, Expand(iri, prefixes)));
        }

        return terms;
    }

    /// <summary>Whether the IRI has names, and this is none of them.</summary>
    internal bool HasOtherName(string iri, string name) => names.TryGetValue(iri, out var known) && !known.Contains(name);

    /// <summary>Whether this is a name of the IRI or keyword.</summary>
    internal bool IsName(string iri, string name) => names.TryGetValue(iri, out var known) && known.Contains(name);

    private static void Walk(JsonElement context, Action<string, string> meet)
    {
        if (context.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in context.EnumerateArray())
            {
                Walk(item, meet);
            }
        }
        else if (context.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in context.EnumerateObject())
            {
                Meet(member, meet);
                Walk(member.Value, meet);
            }
        }
    }

    private static void Meet(JsonProperty member, Action<string, string> meet)
    {
        if (member.Name.StartsWith('@'))
        {
            return;
        }

        var id =
            member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("@id", out var explicitly)
                ? explicitly
                : member.Value;
        if (id.ValueKind == JsonValueKind.String)
        {
            meet(member.Name, id.GetString()!);
        }
    }

    private static string Expand(string iri, Dictionary<string, string> prefixes)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && prefixes.TryGetValue(iri[..colon], out var prefix) ? prefix + iri[(colon + 1)..] : iri;
    }

    private void Add(string name, string iri)
    {
        if (!names.TryGetValue(iri, out var known))
        {
            names[iri] = known = new HashSet<string>(StringComparer.Ordinal);
        }

        known.Add(name);
    }
}
