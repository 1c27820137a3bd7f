namespace Aloi.Standards.RdfCanonicalization.Hashing;

/// <summary>For each blank node the quads that mention it (RDFC-1.0 section 4.4.3 step 2), in two flat arrays.</summary>
internal sealed class BlankNodeIndex
{
    // The quads of node i stand from ends[i - 1] to ends[i].
    private int[] ends = new int[16];
    private int[] quads = new int[64];

    internal int Capacity => quads.Length;

    internal void Build(ReadOnlySpan<RdfQuad> all, int blankNodeCount)
    {
        Grow(ref ends, blankNodeCount + 2);
        ends.AsSpan(0, blankNodeCount + 2).Clear();
        Span<int> mentioned = stackalloc int[3];
        foreach (ref readonly var quad in all)
        {
            foreach (var blankNode in Mentioned(quad, mentioned))
            {
                ends[blankNode + 2]++;
            }
        }

        for (var i = 2; i < blankNodeCount + 2; i++)
        {
            ends[i] += ends[i - 1];
        }

        Grow(ref quads, ends[blankNodeCount + 1]);
        for (var i = 0; i < all.Length; i++)
        {
            // Filling the places of a node moves its beginning, which ends[i + 1] holds until then, to its end.
            foreach (var blankNode in Mentioned(all[i], mentioned))
            {
                quads[ends[blankNode + 1]++] = i;
            }
        }
    }

    /// <summary>The positions of the quads of a blank node.</summary>
    internal ReadOnlySpan<int> Of(int blankNode) => quads.AsSpan(ends[blankNode]..ends[blankNode + 1]);

    private static void Grow(ref int[] array, int length)
    {
        if (length > array.Length)
        {
            array = new int[Math.Max(length, array.Length * 2)];
        }
    }

    // A quad that mentions a node twice is listed once.
    private static ReadOnlySpan<int> Mentioned(in RdfQuad quad, Span<int> three)
    {
        var count = 0;
        if (quad.Subject.IsBlank)
        {
            three[count++] = quad.Subject.Number;
        }

        if (quad.Object.IsBlank && !three[..count].Contains(quad.Object.Number))
        {
            three[count++] = quad.Object.Number;
        }

        if (quad.Graph.IsBlank && !three[..count].Contains(quad.Graph.Number))
        {
            three[count++] = quad.Graph.Number;
        }

        return three[..count];
    }
}
