using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>An active context (JSON-LD 1.1 API section 4.1). It changes only while it is being made, and may then be shared by all threads.</summary>
internal sealed class ActiveContext
{
    private readonly Dictionary<int, TermDefinition> terms;

    internal ActiveContext(string? baseIri)
    {
        terms = [];
        (BaseIri, OriginalBase) = (baseIri, baseIri);
    }

    private ActiveContext(ActiveContext other)
    {
        terms = new Dictionary<int, TermDefinition>(other.terms);
        BaseIri = other.BaseIri;
        OriginalBase = other.OriginalBase;
        Vocab = other.Vocab;
        VocabUtf8 = other.VocabUtf8;
        Language = other.Language;
        Direction = other.Direction;
        Previous = other.Previous;
    }

    /// <summary>The base IRI, or null where relative references stay relative.</summary>
    internal string? BaseIri { get; set; }

    /// <summary>The base before any context spoke, which a null context restores.</summary>
    internal string? OriginalBase { get; }

    internal string? Vocab { get; set; }

    internal Utf8Text VocabUtf8 { get; set; }

    internal Utf8Text Language { get; set; }

    internal Direction Direction { get; set; }

    /// <summary>The context to go back to in the next node object, when this one does not propagate.</summary>
    internal ActiveContext? Previous { get; set; }

    /// <summary>Made from the library alone, so that it may be kept for other documents.</summary>
    internal bool IsShared { get; set; }

    internal int Count => terms.Count;

    internal ActiveContext Copy() => new(this);

    internal TermDefinition? Find(int name) => name >= 0 && terms.TryGetValue(name, out var term) ? term : null;

    internal void Set(int name, TermDefinition term) => terms[name] = term;

    internal void Remove(int name) => terms.Remove(name);

    internal bool HasProtectedTerms()
    {
        foreach (var term in terms.Values)
        {
            if (term.IsProtected)
            {
                return true;
            }
        }

        return false;
    }
}
