using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd;

/// <summary>How a document is read as linked data (JSON-LD 1.1 API section 9.3) and canonicalised.</summary>
public sealed record LinkedDataOptions
{
    /// <summary>The options used when none are given.</summary>
    public static LinkedDataOptions Default { get; } = new();

    /// <summary>
    /// Whether the document is refused, with the code <c>dropped term</c>, when something in it leads to no quad: an unknown term, a
    /// relative IRI, an index. A signature would not cover it (VC Data Integrity section 2.4.3). A base direction and an explicit
    /// null are let through.
    /// </summary>
    public bool RefuseDroppedTerms { get; init; }

    /// <summary>
    /// Whether the document is refused, with the code <c>disguised term</c>, when it says something in another dress than the published
    /// contexts give it: a known property under another name or its full address, members that are nested or included elsewhere, blank
    /// nodes with labels, relative or abbreviated identifiers, a second object about the document itself. The statements, and so the signature,
    /// would be the same, and whoever reads the members would not see them.
    /// </summary>
    public bool RefuseDisguisedTerms { get; init; }

    /// <summary>
    /// Whether the processing mode is <c>json-ld-1.0</c> (JSON-LD 1.1 API section 9.3), in which contexts that use what version 1.1 added are
    /// refused. Credentials are read with this off.
    /// </summary>
    public bool IsJsonLd10 { get; init; }

    /// <summary>The base against which relative IRIs are resolved; without one they lead to no quad.</summary>
    public string? Base { get; init; }

    /// <summary>What the document may cost.</summary>
    public LinkedDataLimits Limits { get; init; } = LinkedDataLimits.Default;

    /// <summary>
    /// Whether a node without an identifier is labelled with the place of its object in the document (see <see cref="ToRdf.PlaceLabel"/>), so that
    /// <see cref="CanonicalDataset.IssuedIdentifiers"/> tells which canonical label it was given. The canonical form is the same.
    /// </summary>
    internal bool LabelPlaces { get; init; }

    /// <summary>How RDFC-1.0 is run.</summary>
    public CanonicalizationOptions Canonicalization { get; init; } = CanonicalizationOptions.Default;
}
