using System.Runtime.InteropServices;
using System.Text.Json;
using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.ToRdf;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd;

/// <summary>Reads a JSON-LD document as an RDF dataset (JSON-LD 1.1 API sections 5.1 and 8.1).</summary>
public static class LinkedDataReader
{
    /// <summary>The quads that the document says.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static RdfDataset Read(JsonElement document, ContextLibrary contexts, LinkedDataOptions? options = null) =>
        Read(JsonMarshal.GetRawUtf8Value(document), contexts, options);

    /// <summary>The quads that a document in UTF-8 says.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static RdfDataset Read(ReadOnlySpan<byte> document, ContextLibrary contexts, LinkedDataOptions? options = null)
    {
        options ??= LinkedDataOptions.Default;
        return Emit(ExpandedDocument.Read(document, contexts, options), RdfOptions.For(options));
    }

    /// <summary>The expanded form of the document (JSON-LD 1.1 API section 5.1), as UTF-8 JSON.</summary>
    /// <exception cref="JsonLdException">The document cannot be read as linked data; the code says why.</exception>
    public static byte[] Expand(ReadOnlySpan<byte> document, ContextLibrary contexts, LinkedDataOptions? options = null) =>
        ExpandedJsonWriter.Write(ExpandedDocument.Read(document, contexts, options ?? LinkedDataOptions.Default));

    internal static RdfDataset Emit(ExpandedDocument document, RdfOptions options)
    {
        var dataset = new RdfDataset();
        new RdfEmitter(document.Tree, document.Tape, dataset, options).EmitDocument();
        return dataset;
    }
}
