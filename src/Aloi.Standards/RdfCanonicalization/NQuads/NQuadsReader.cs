using System.Text;

namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>Reads N-Quads (RDF 1.1 N-Quads section 4), refusing whatever the grammar does not know.</summary>
public static class NQuadsReader
{
    /// <summary>The dataset that the document says.</summary>
    /// <exception cref="NQuadsException">The document breaks the grammar; the line says where.</exception>
    public static RdfDataset Read(ReadOnlySpan<byte> document)
    {
        var dataset = new RdfDataset();
        for (var line = 1; !document.IsEmpty; line++)
        {
            var end = document.IndexOfAny((byte)'\n', (byte)'\r');
            end = end < 0 ? document.Length : end;
            ReadLine(dataset, document[..end], line);
            document = document[Math.Min(end + 1, document.Length)..];
        }

        return dataset;
    }

    private static void ReadLine(RdfDataset dataset, ReadOnlySpan<byte> text, int number)
    {
        var line = new NQuadsLine(text, number, dataset);
        if (line.IsAtEnd())
        {
            return;
        }

        var subject = line.ReadTerm();
        var predicate = line.ReadTerm();
        var value = line.ReadTerm();
        var graph = line.IsAtDot() ? default : line.ReadTerm();
        line.ReadDot();
        if (subject.Kind == RdfTermKind.Literal || predicate.Kind != RdfTermKind.Iri || graph.Kind == RdfTermKind.Literal)
        {
            throw new NQuadsException("A term stands where it may not.", number);
        }

        dataset.Add(subject, predicate, value, graph);
    }
}

/// <summary>Text that is not N-Quads.</summary>
public sealed class NQuadsException : Exception
{
    /// <summary>Makes the error.</summary>
    public NQuadsException(string message, int line, Exception? inner = null)
        : base($"Line {line}: {message}", inner) => Line = line;

    /// <summary>The line, counted from one.</summary>
    public int Line { get; }
}
