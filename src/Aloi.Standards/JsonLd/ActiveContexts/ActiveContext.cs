using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>An active context (JSON-LD 1.1 API section 4.1). It changes only while it is being made, and may then be shared by all threads.</summary>
internal sealed class ActiveContext
{
    // Names of libraries have low numbers and are found by them at once. A document may have any number of names of its own: an array as
    // long as the highest of them, for each of its contexts, would let a small document take much memory.
    private const int MaxDense = 2048;

    private TermDefinition?[] terms;
    private Dictionary<int, TermDefinition>? others;
    private ContextSteps? steps;

    internal ActiveContext(string? baseIri)
    {
        terms = [];
        (BaseIri, OriginalBase) = (baseIri, baseIri);
    }

    private ActiveContext(ActiveContext other)
    {
        terms = other.terms.AsSpan().ToArray();
        others = other.others is null ? null : new Dictionary<int, TermDefinition>(other.others);
        Count = other.Count;
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

    internal int Count { get; private set; }

    /// <summary>What copying this context costs, in terms.</summary>
    internal int CopyCost => Count + (terms.Length / 8);

    /// <summary>The contexts that come of this one by steps of the library. Only a shared context has any.</summary>
    internal ContextSteps Steps => steps ?? Interlocked.CompareExchange(ref steps, new ContextSteps(), null) ?? steps;

    internal ActiveContext Copy() => new(this);

    internal TermDefinition? Find(int name) =>
        (uint)name < (uint)terms.Length ? terms[name]
        : name >= MaxDense ? others?.GetValueOrDefault(name)
        : null;

    internal void Set(int name, TermDefinition term)
    {
        Count += Find(name) is null ? 1 : 0;
        if (name >= MaxDense)
        {
            (others ??= [])[name] = term;
            return;
        }

        if (name >= terms.Length)
        {
            Array.Resize(ref terms, Math.Min(MaxDense, Math.Max(name + 16, terms.Length * 3 / 2)));
        }

        terms[name] = term;
    }

    internal void Remove(int name)
    {
        if (Find(name) is null)
        {
            return;
        }

        Count--;
        if (name >= MaxDense)
        {
            others!.Remove(name);
        }
        else
        {
            terms[name] = null;
        }
    }

    internal bool HasProtectedTerms()
    {
        foreach (var term in terms)
        {
            if (term is { IsProtected: true })
            {
                return true;
            }
        }

        return others is not null && others.Values.Any(term => term.IsProtected);
    }
}
