namespace Aloi.Standards.JsonLd.ToRdf;

/// <summary>How a base direction is written in RDF (JSON-LD 1.1 API section 8.2, <c>rdfDirection</c>).</summary>
internal enum RdfDirection
{
    /// <summary>Not at all.</summary>
    None,
    I18nDatatype,
    CompoundLiteral,
}

internal sealed record RdfOptions(bool RefuseDroppedTerms, RdfDirection Direction = RdfDirection.None)
{
    internal static RdfOptions Lenient { get; } = new(false);

    internal static RdfOptions Strict { get; } = new(true);

    /// <summary>See <see cref="LinkedDataOptions.LabelPlaces"/>.</summary>
    internal bool LabelPlaces { get; init; }
}
