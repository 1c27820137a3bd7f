namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The canonical issuer (RDFC-1.0 section 4.3), whose identifiers are never taken back: one number for each blank node.</summary>
internal sealed class CanonicalNumbers
{
    private int[] numbers = new int[16];
    private int next;

    internal void Clear(int blankNodeCount)
    {
        if (blankNodeCount > numbers.Length)
        {
            numbers = new int[Math.Max(blankNodeCount, numbers.Length * 2)];
        }

        numbers.AsSpan(0, blankNodeCount).Fill(-1);
        next = 0;
    }

    internal int Capacity => numbers.Length;

    internal bool Has(int blankNode) => numbers[blankNode] >= 0;

    internal bool TryGet(int blankNode, out int number) => (number = numbers[blankNode]) >= 0;

    internal int Issue(int blankNode)
    {
        ref var number = ref numbers[blankNode];
        if (number < 0)
        {
            number = next++;
        }

        return number;
    }
}
