namespace Aloi.Standards.RdfCanonicalization;

/// <summary>For each blank node the quads that mention it (RDFC-1.0 section 4.4.3 step 2), in two flat arrays.</summary>
internal sealed class BlankNodeIndex
{
    private readonly int[] starts;
    private readonly int[] quads;

    internal BlankNodeIndex(List<RdfQuad> all, int blankNodeCount)
    {
        starts = new int[blankNodeCount + 1];
        Visit(all, (blankNode, _) => starts[blankNode + 1]++);
        for (var i = 0; i < blankNodeCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        quads = new int[starts[^1]];
        var next = starts.AsSpan().ToArray();
        Visit(all, (blankNode, quad) => quads[next[blankNode]++] = quad);
    }

    /// <summary>The positions of the quads of a blank node.</summary>
    internal ReadOnlySpan<int> Of(int blankNode) => quads.AsSpan(starts[blankNode]..starts[blankNode + 1]);

    private static void Visit(List<RdfQuad> all, Action<int, int> visit)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var (s, o, g) = (all[i].Subject, all[i].Object, all[i].Graph);
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
