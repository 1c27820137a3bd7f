namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>Puts in order what the values decide the order of. The results are empty when two are equal, and valid until the next call.</summary>
internal sealed class PlanOrder
{
    // Kept, because each sort would make one of its own.
    private readonly Comparison<int> compareBlocks;
    private readonly Comparison<int> compareQuads;
    private int[] blockOrder = [];
    private int[] quadOrder = [];
    private PlanBlock[] blocks = [];
    private PlanQuad[] quads = [];
    private PlanMemory memory = null!;

    internal PlanOrder()
    {
        compareBlocks = (x, y) => Compare(blocks[x].Subject, blocks[y].Subject);
        compareQuads = CompareQuads;
    }

    /// <summary>Blocks by their subjects.</summary>
    internal ReadOnlySpan<int> Blocks(PlanBlock[] all, PlanMemory texts)
    {
        (blocks, memory) = (all, texts);
        return Sort(ref blockOrder, all.Length, compareBlocks);
    }

    /// <summary>Quads of one subject and predicate by their objects, then by their graphs.</summary>
    internal ReadOnlySpan<int> Quads(PlanQuad[] group, PlanMemory texts)
    {
        (quads, memory) = (group, texts);
        return Sort(ref quadOrder, group.Length, compareQuads);
    }

    private static ReadOnlySpan<int> Sort(ref int[] order, int count, Comparison<int> compare)
    {
        if (order.Length < count)
        {
            order = new int[count];
        }

        var sorted = order.AsSpan(0, count);
        for (var i = 0; i < count; i++)
        {
            sorted[i] = i;
        }

        sorted.Sort(compare);
        for (var i = 1; i < count; i++)
        {
            if (compare(sorted[i - 1], sorted[i]) == 0)
            {
                return [];
            }
        }

        return sorted;
    }

    private int CompareQuads(int x, int y)
    {
        var difference = Compare(quads[x].Object, quads[y].Object);
        return difference != 0 ? difference : Text(quads[x].Graph).SequenceCompareTo(Text(quads[y].Graph));
    }

    private int Compare(PlanTerm x, PlanTerm y) => memory.Text(x).SequenceCompareTo(memory.Text(y));

    // The default graph has no name, and comes first.
    private ReadOnlySpan<byte> Text(PlanTerm? graph) => graph is null ? [] : memory.Text(graph);
}
