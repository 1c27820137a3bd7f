using System.Text.Json;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd;

/// <summary>From a JSON-LD document to its canonical N-Quads: JSON-LD 1.1 expansion and to-RDF, then RDFC-1.0.</summary>
public static class LinkedDataCanonicalizer
{
    /// <summary>The canonical N-Quads of the document, as UTF-8.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static byte[] Canonicalize(JsonElement document, ContextLibrary contexts) =>
        Canonicalize(document, contexts, LinkedDataOptions.Default).NQuads;

    /// <summary>The canonical N-Quads of the document, as UTF-8, refusing on demand what no quad would carry.</summary>
    /// <exception cref="JsonLdException">
    /// The document cannot be read as linked data; the code says why. With <paramref name="refuseDroppedTerms"/> it may be
    /// <c>dropped term</c>, with the term as subject (VC Data Integrity section 2.4.3).
    /// </exception>
    public static byte[] Canonicalize(JsonElement document, ContextLibrary contexts, bool refuseDroppedTerms) =>
        Canonicalize(document, contexts, new LinkedDataOptions { RefuseDroppedTerms = refuseDroppedTerms }).NQuads;

    /// <summary>The canonical form of the document with its issued identifiers (RDFC-1.0 section 4.4).</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static CanonicalDataset Canonicalize(JsonElement document, ContextLibrary contexts, LinkedDataOptions options) =>
        RdfCanonicalizer.Canonicalize(LinkedDataReader.Read(document, contexts, options), options.Canonicalization);

    /// <summary>The canonical form of a document given as UTF-8 JSON.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static CanonicalDataset Canonicalize(ReadOnlySpan<byte> document, ContextLibrary contexts, LinkedDataOptions options) =>
        RdfCanonicalizer.Canonicalize(LinkedDataReader.Read(document, contexts, options), options.Canonicalization);
}
