namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>
/// Quads in the order of their canonical lines, without the lines being made first. What ends a term is less than whatever may follow in a
/// longer one, so comparing term by term is comparing the lines. Quads are gathered by subject first: few texts are left to compare.
/// </summary>
internal sealed class QuadOrder
{
    // Kept, because each sort would make one of its own.
    private readonly Comparison<int> compareQuads;
    private readonly Comparison<Run> compareRuns;
    private ulong[] places = new ulong[64];
    private int[] order = new int[64];
    private Run[] runs = new Run[16];
    private int runCount;
    private RdfDataset dataset = null!;
    private CanonicalNumbers numbers = null!;

    internal QuadOrder() => (compareQuads, compareRuns) = (Compare, Compare);

    internal int Capacity => places.Length;

    /// <summary>The positions of the quads in order. The result is valid until the next call.</summary>
    internal ReadOnlySpan<int> Sort(RdfDataset quads, CanonicalNumbers canonical)
    {
        (dataset, numbers) = (quads, canonical);
        if (places.Length < quads.Count)
        {
            (places, order) = (new ulong[quads.Count], new int[quads.Count]);
        }

        GatherRuns(quads.Quads);
        runs.AsSpan(0, runCount).Sort(compareRuns);
        SortRuns();
        return order.AsSpan(0, quads.Count);
    }

    /// <summary>Compares two quads of one subject.</summary>
    private int Compare(int x, int y)
    {
        ref readonly var a = ref dataset.Quads[x];
        ref readonly var b = ref dataset.Quads[y];
        var difference = Compare(a.Predicate, b.Predicate);
        difference = difference != 0 ? difference : Compare(a.Object, b.Object);
        return difference != 0 ? difference : Compare(a.Graph, b.Graph);
    }

    private int Compare(Run x, Run y) => Compare(x.Subject, y.Subject);

    internal bool AreEqual(int x, int y) => Compare(dataset.Quads[x].Subject, dataset.Quads[y].Subject) == 0 && Compare(x, y) == 0;

    // The quads that a node says share the place of its text, which is enough to bring them together.
    private void GatherRuns(ReadOnlySpan<RdfQuad> quads)
    {
        for (var i = 0; i < quads.Length; i++)
        {
            var subject = quads[i].Subject;
            places[i] = (((subject.IsBlank ? 1UL << 31 : 0) | (uint)subject.Start) << 32) | (uint)i;
        }

        var sorted = places.AsSpan(0, quads.Length);
        sorted.Sort();
        runCount = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] >> 32 != sorted[i - 1] >> 32)
            {
                AddRun(new Run(quads[(int)(uint)sorted[i]].Subject, i));
            }
        }
    }

    private void AddRun(Run run)
    {
        if (runCount == runs.Length)
        {
            Array.Resize(ref runs, runCount * 2);
        }

        runs[runCount++] = run;
    }

    private void SortRuns()
    {
        var (start, end) = (0, 0);
        for (var i = 0; i < runCount; i++)
        {
            end = CopyRun(runs[i].Start, end);
            if (i + 1 == runCount || Compare(runs[i], runs[i + 1]) != 0)
            {
                order.AsSpan(start..end).Sort(compareQuads);
                start = end;
            }
        }
    }

    private int CopyRun(int from, int to)
    {
        var place = places[from] >> 32;
        for (; from < dataset.Count && places[from] >> 32 == place; from++)
        {
            order[to++] = (int)(uint)places[from];
        }

        return to;
    }

    private int Compare(RdfTerm x, RdfTerm y)
    {
        if (x.IsBlank || y.IsBlank)
        {
            Span<byte> xLabel = stackalloc byte[CanonicalLabel.MaxLength];
            Span<byte> yLabel = stackalloc byte[CanonicalLabel.MaxLength];
            return Text(x, xLabel).SequenceCompareTo(Text(y, yLabel));
        }

        // The default graph has no text and no place of its own, so the length counts too.
        return x.Start == y.Start && x.Length == y.Length ? 0 : dataset.Text(x).SequenceCompareTo(dataset.Text(y));
    }

    private ReadOnlySpan<byte> Text(RdfTerm term, Span<byte> label) =>
        term.IsBlank ? CanonicalLabel.Write(numbers.Issue(term.Number), label) : dataset.Text(term);

    private readonly record struct Run(RdfTerm Subject, int Start);
}
