using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.ToRdf;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.Hashing;

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
        Canonicalize(JsonMarshal.GetRawUtf8Value(document), contexts, options);

    /// <summary>The canonical form of a document given as UTF-8 JSON.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static CanonicalDataset Canonicalize(ReadOnlySpan<byte> document, ContextLibrary contexts, LinkedDataOptions options)
    {
        var memory = LinkedDataMemory.Rent();
        try
        {
            Run(document, contexts, options, memory);
            return RdfCanonicalizer.Result(memory.Dataset, memory.Canonicalization);
        }
        finally
        {
            memory.Return();
        }
    }

    /// <summary>
    /// Hashes the canonical N-Quads of a document given as UTF-8 JSON (the transformation and hashing of Data Integrity 1.0 sections 4.2
    /// and 4.4) without making a copy of them.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="contexts">The contexts that are known.</param>
    /// <param name="options">How it is read. The hash here has nothing to do with that of RDFC-1.0.</param>
    /// <param name="algorithm">The hash algorithm.</param>
    /// <param name="hash">Takes the hash, as long as the algorithm's hashes are.</param>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static void Hash(
        ReadOnlySpan<byte> document,
        ContextLibrary contexts,
        LinkedDataOptions options,
        HashAlgorithmName algorithm,
        Span<byte> hash
    )
    {
        var memory = LinkedDataMemory.Rent();
        try
        {
            Run(document, contexts, options, memory);
            Digest.Compute(algorithm, memory.Canonicalization.Output.Written, hash);
        }
        finally
        {
            memory.Return();
        }
    }

    private static void Run(ReadOnlySpan<byte> json, ContextLibrary contexts, LinkedDataOptions options, LinkedDataMemory memory)
    {
        var document = ExpandedDocument.Read(json, contexts, options, memory);
        var rdf = RdfOptions.For(options);
        new RdfEmitter(document.Tree, document.Tape, memory.Dataset, rdf).EmitDocument();
        RdfCanonicalizer.Canonicalize(memory.Dataset, options.Canonicalization, memory.Canonicalization);
    }
}
