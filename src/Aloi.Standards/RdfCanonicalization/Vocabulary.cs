namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The IRIs that JSON-LD and RDF give a meaning of their own.</summary>
internal static class Vocabulary
{
    /// <summary>The properties of a credential itself: its dates, status, issuer and subject (VC Data Model 2.0, appendix B).</summary>
    internal static ReadOnlySpan<byte> CredentialsNamespace => "https://www.w3.org/2018/credentials#"u8;

    internal static ReadOnlySpan<byte> XsdString => "http://www.w3.org/2001/XMLSchema#string"u8;

    internal static ReadOnlySpan<byte> XsdBoolean => "http://www.w3.org/2001/XMLSchema#boolean"u8;

    internal static ReadOnlySpan<byte> XsdInteger => "http://www.w3.org/2001/XMLSchema#integer"u8;

    internal static ReadOnlySpan<byte> XsdDouble => "http://www.w3.org/2001/XMLSchema#double"u8;

    internal static ReadOnlySpan<byte> RdfType => "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"u8;

    internal static ReadOnlySpan<byte> RdfFirst => "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"u8;

    internal static ReadOnlySpan<byte> RdfRest => "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"u8;

    internal static ReadOnlySpan<byte> RdfNil => "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"u8;

    internal static ReadOnlySpan<byte> RdfJson => "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"u8;

    internal static ReadOnlySpan<byte> RdfValue => "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"u8;

    internal static ReadOnlySpan<byte> RdfLanguage => "http://www.w3.org/1999/02/22-rdf-syntax-ns#language"u8;

    internal static ReadOnlySpan<byte> RdfDirection => "http://www.w3.org/1999/02/22-rdf-syntax-ns#direction"u8;

    internal static ReadOnlySpan<byte> I18n => "https://www.w3.org/ns/i18n#"u8;
}
