namespace Aloi.Standards.RdfCanonicalization;

/// <summary>For each blank node the quads that mention it (RDFC-1.0 section 4.4.3 step 2), in two flat arrays.</summary>
internal sealed class BlankNodeIndex
{
    private readonly int[] starts;
    private readonly int[] quads;

    internal BlankNodeIndex(RdfDataset dataset)
    {
        starts = new int[dataset.BlankNodeCount + 1];
        Visit(dataset, (blankNode, _) => starts[blankNode + 1]++);
        for (var i = 0; i < dataset.BlankNodeCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        quads = new int[starts[^1]];
        var next = starts.AsSpan().ToArray();
        Visit(dataset, (blankNode, quad) => quads[next[blankNode]++] = quad);
    }

    /// <summary>The positions of the quads of a blank node.</summary>
    internal ReadOnlySpan<int> Of(int blankNode) => quads.AsSpan(starts[blankNode]..starts[blankNode + 1]);

    private static void Visit(RdfDataset dataset, Action<int, int> visit)
    {
        for (var i = 0; i < dataset.Quads.Count; i++)
        {
            var (s, o, g) = (dataset.Quads[i].Subject, dataset.Quads[i].Object, dataset.Quads[i].Graph);
            if (s.IsBlank)
            {
                visit(s.Number, i);
            }

            // A quad that mentions a node twice is listed once.
            if (o.IsBlank && !(s.IsBlank && s.Number == o.Number))
            {
                visit(o.Number, i);
            }

            if (g.IsBlank && !(s.IsBlank && s.Number == g.Number) && !(o.IsBlank && o.Number == g.Number))
            {
                visit(g.Number, i);
            }
        }
    }
}
