namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The kinds of RDF terms (RDF 1.1 Concepts section 3).</summary>
internal enum RdfTermKind : byte
{
    /// <summary>No term: the graph name of the default graph.</summary>
    None,
    Iri,
    BlankNode,
    Literal,
}

/// <summary>A term of a dataset: a blank node by its number, anything else by its N-Quads form in the dataset's buffer.</summary>
internal readonly struct RdfTerm
{
    private RdfTerm(RdfTermKind kind, int start, int length) => (Kind, Start, Length) = (kind, start, length);

    internal RdfTermKind Kind { get; }

    internal int Start { get; }

    internal int Length { get; }

    /// <summary>The number of a blank node.</summary>
    internal int Number => Start;

    internal bool IsBlank => Kind == RdfTermKind.BlankNode;

    internal static RdfTerm Blank(int number) => new(RdfTermKind.BlankNode, number, 0);

    internal static RdfTerm Written(RdfTermKind kind, int start, int length) => new(kind, start, length);
}

/// <summary>A quad of a dataset (RDF 1.1 N-Quads section 1).</summary>
internal readonly record struct RdfQuad(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object, RdfTerm Graph);
