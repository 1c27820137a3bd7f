namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>Writes quads as lines of canonical N-Quads (RDFC-1.0 section 5), the blank nodes named by somebody else.</summary>
internal static class QuadWriter
{
    /// <summary>Appends one line, with its end.</summary>
    internal static void Append<TNames>(ByteBuffer output, RdfDataset dataset, in RdfQuad quad, TNames names)
        where TNames : IBlankNodeNames
    {
        AppendTerm(output, dataset, quad.Subject, names);
        output.Append((byte)' ');
        output.Append(dataset.Text(quad.Predicate));
        output.Append((byte)' ');
        AppendTerm(output, dataset, quad.Object, names);
        if (quad.Graph.Kind != RdfTermKind.None)
        {
            output.Append((byte)' ');
            AppendTerm(output, dataset, quad.Graph, names);
        }

        output.Append(" .\n"u8);
    }

    private static void AppendTerm<TNames>(ByteBuffer output, RdfDataset dataset, RdfTerm term, TNames names)
        where TNames : IBlankNodeNames
    {
        if (term.IsBlank)
        {
            names.Append(output, term.Number);
            return;
        }

        output.Append(dataset.Text(term));
    }
}

/// <summary>How blank nodes are written.</summary>
internal interface IBlankNodeNames
{
    /// <summary>Appends the label of a blank node, with its <c>_:</c>.</summary>
    void Append(ByteBuffer output, int blankNode);
}
