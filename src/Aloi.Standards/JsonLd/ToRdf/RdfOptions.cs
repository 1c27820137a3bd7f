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
    private static readonly RdfOptions Lenient = new(false);
    private static readonly RdfOptions Strict = new(true);

    /// <summary>See <see cref="LinkedDataOptions.LabelPlaces"/>.</summary>
    internal bool LabelPlaces { get; init; }

    /// <summary>See <see cref="LinkedDataOptions.RefuseDisguisedTerms"/>.</summary>
    internal bool RefuseDisguises { get; init; }

    internal static RdfOptions For(LinkedDataOptions options) =>
        options.LabelPlaces || options.RefuseDisguisedTerms
            ? new RdfOptions(options.RefuseDroppedTerms)
            {
                LabelPlaces = options.LabelPlaces,
                RefuseDisguises = options.RefuseDisguisedTerms,
            }
        : options.RefuseDroppedTerms ? Strict
        : Lenient;
}
