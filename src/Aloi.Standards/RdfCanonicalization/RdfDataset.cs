using System.Text;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>
/// An RDF dataset (RDF 1.1 Concepts section 4) in one buffer: every IRI and literal is kept in the form in which N-Quads write it, so
/// that hashing and sorting never format anything again. The same quad may have been added twice; it is still one quad.
/// </summary>
public sealed class RdfDataset
{
    private readonly Dictionary<string, int> labelled = new(StringComparer.Ordinal);
    private RdfQuad[] quads = new RdfQuad[64];

    internal ByteBuffer Buffer { get; } = new(4096);

    internal ReadOnlySpan<RdfQuad> Quads => quads.AsSpan(0, Count);

    /// <summary>How many quads were added.</summary>
    public int Count { get; private set; }

    /// <summary>How many blank nodes there are.</summary>
    public int BlankNodeCount { get; private set; }

    /// <summary>The labels of blank nodes that had one in the document, without <c>_:</c>, and their numbers.</summary>
    internal IReadOnlyDictionary<string, int> Labels => labelled;

    /// <summary>How much memory the dataset holds on to, in bytes.</summary>
    internal int Capacity => Buffer.Capacity + (quads.Length * 48) + (labelled.Capacity * 32);

    /// <summary>Makes the dataset empty and keeps its memory, for the next document.</summary>
    internal void Clear()
    {
        (Count, BlankNodeCount) = (0, 0);
        Buffer.Clear();
        labelled.Clear();
    }

    internal void Add(RdfTerm subject, RdfTerm predicate, RdfTerm value, RdfTerm graph)
    {
        if (Count == quads.Length)
        {
            Array.Resize(ref quads, Count * 2);
        }

        quads[Count++] = new RdfQuad(subject, predicate, value, graph);
    }

    /// <summary>A blank node of its own.</summary>
    internal RdfTerm NewBlankNode() => RdfTerm.Blank(BlankNodeCount++);

    /// <summary>The blank node with that label, the same each time.</summary>
    internal RdfTerm BlankNode(ReadOnlySpan<byte> label)
    {
        var text = Encoding.UTF8.GetString(label);
        if (!labelled.TryGetValue(text, out var number))
        {
            number = BlankNodeCount++;
            labelled.Add(text, number);
        }

        return RdfTerm.Blank(number);
    }

    internal RdfTerm Iri(ReadOnlySpan<byte> iri)
    {
        var start = Buffer.Length;
        Buffer.Append((byte)'<');
        Buffer.Append(iri);
        Buffer.Append((byte)'>');
        return RdfTerm.Written(RdfTermKind.Iri, start, Buffer.Length - start);
    }

    /// <summary>A literal; an empty datatype stands for <c>xsd:string</c>, which N-Quads leave out.</summary>
    internal RdfTerm Literal(ReadOnlySpan<byte> text, ReadOnlySpan<byte> datatype, ReadOnlySpan<byte> language)
    {
        var start = Buffer.Length;
        Buffer.Append((byte)'"');
        LiteralEscapes.Append(Buffer, text);
        Buffer.Append((byte)'"');
        if (!language.IsEmpty)
        {
            Buffer.Append((byte)'@');
            Buffer.Append(language);
        }
        else if (!datatype.IsEmpty && !datatype.SequenceEqual(Vocabulary.XsdString))
        {
            Buffer.Append("^^<"u8);
            Buffer.Append(datatype);
            Buffer.Append((byte)'>');
        }

        return RdfTerm.Written(RdfTermKind.Literal, start, Buffer.Length - start);
    }

    internal ReadOnlySpan<byte> Text(RdfTerm term) => Buffer.Slice(term.Start, term.Length);
}
