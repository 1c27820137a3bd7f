using System.Text.Json;

namespace Aloi.Standards.JsonLd;

/// <summary>From a JSON-LD document to its canonical N-Quads: JSON-LD 1.1 expansion and to-RDF, then RDFC-1.0.</summary>
public static class LinkedDataCanonicalizer
{
    /// <summary>The canonical N-Quads of the document, as UTF-8.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static byte[] Canonicalize(JsonElement document, ContextLibrary contexts) => throw new NotSupportedException();
}
