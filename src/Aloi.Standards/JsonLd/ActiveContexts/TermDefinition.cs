using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>Where the values of a term are put (JSON-LD 1.1 section 9.15.1, container mapping).</summary>
[Flags]
internal enum Containers : byte
{
    None = 0,
    List = 1,
    Set = 2,
    Language = 4,
    Index = 8,
    Id = 16,
    Type = 32,
    Graph = 64,
}

/// <summary>How the values of a term are typed (JSON-LD 1.1 section 9.15.1, type mapping).</summary>
internal enum TypeMapping : byte
{
    Absent,
    Id,
    Vocab,
    Json,
    None,
    Iri,
}

/// <summary>A base direction; <see cref="Null"/> is the explicit absence that overrides a default.</summary>
internal enum Direction : byte
{
    Absent,
    Null,
    LeftToRight,
    RightToLeft,
}

/// <summary>A term definition (JSON-LD 1.1 API section 4.2), frozen once its context is made.</summary>
internal sealed class TermDefinition
{
    /// <summary>What the term stands for: an IRI or a blank node; null when the term is mapped to nothing, or to a keyword.</summary>
    internal string? Iri { get; set; }

    /// <summary>The same for output.</summary>
    internal Utf8Text IriUtf8 { get; set; }

    /// <summary>The keyword that the term is an alias of.</summary>
    internal Keyword Keyword { get; set; }

    /// <summary>Whether a published context defined it, and not the document's own.</summary>
    internal bool IsPublished { get; set; }

    internal bool IsPrefix { get; set; }

    internal bool IsProtected { get; set; }

    internal bool IsReverse { get; set; }

    internal TypeMapping Type { get; set; }

    /// <summary>The datatype, when <see cref="Type"/> is <see cref="TypeMapping.Iri"/>.</summary>
    internal Utf8Text TypeIri { get; set; }

    internal Containers Container { get; set; }

    internal bool HasLanguage { get; set; }

    internal Utf8Text Language { get; set; }

    internal Direction Direction { get; set; }

    /// <summary>The property that holds the index of an index map.</summary>
    internal string? Index { get; set; }

    internal string? Nest { get; set; }

    /// <summary>The context that the term brings along, as a type or as a property.</summary>
    internal LocalContext? Context { get; set; }

    internal bool Has(Containers container) => (Container & container) != Containers.None;

    /// <summary>Whether the definitions differ at most in their protection.</summary>
    internal bool SaysTheSameAs(TermDefinition other) =>
        string.Equals(Iri, other.Iri, StringComparison.Ordinal)
        && Keyword == other.Keyword
        && IsPrefix == other.IsPrefix
        && IsReverse == other.IsReverse
        && Type == other.Type
        && TypeIri.Is(other.TypeIri.Span)
        && Container == other.Container
        && SaysTheSameOfLanguage(other)
        && string.Equals(Index, other.Index, StringComparison.Ordinal)
        && string.Equals(Nest, other.Nest, StringComparison.Ordinal)
        && LocalContext.AreSame(Context, other.Context);

    private bool SaysTheSameOfLanguage(TermDefinition other) =>
        HasLanguage == other.HasLanguage
        && Language.HasValue == other.Language.HasValue
        && Language.Is(other.Language.Span)
        && Direction == other.Direction;
}
