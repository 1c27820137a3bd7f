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
    private static readonly RdfOptions Signed = new(true) { RefuseDisguises = true };

    /// <summary>See <see cref="LinkedDataOptions.LabelPlaces"/>.</summary>
    internal bool LabelPlaces { get; init; }

    /// <summary>See <see cref="LinkedDataOptions.RefuseDisguisedTerms"/>.</summary>
    internal bool RefuseDisguises { get; init; }

    /// <summary>Those that go with the options of a document; the usual ones are made once.</summary>
    internal static RdfOptions For(LinkedDataOptions options) =>
        (options.RefuseDroppedTerms, options.RefuseDisguisedTerms, options.LabelPlaces) switch
        {
            (false, false, false) => Lenient,
            (true, false, false) => Strict,
            (true, true, false) => Signed,
            _ => new RdfOptions(options.RefuseDroppedTerms)
            {
                LabelPlaces = options.LabelPlaces,
                RefuseDisguises = options.RefuseDisguisedTerms,
            },
        };
}
