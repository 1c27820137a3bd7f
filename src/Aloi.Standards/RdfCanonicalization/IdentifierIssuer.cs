namespace Aloi.Standards.RdfCanonicalization;

/// <summary>Gives blank nodes their numbers in the order in which it is asked (RDFC-1.0 section 4.5).</summary>
internal sealed class IdentifierIssuer
{
    private readonly Dictionary<int, int> numbers;
    private readonly List<int> order;

    internal IdentifierIssuer() => (numbers, order) = ([], []);

    private IdentifierIssuer(IdentifierIssuer other) => (numbers, order) = (new(other.numbers), [.. other.order]);

    /// <summary>The blank nodes that have a number, in the order of their numbers.</summary>
    internal IReadOnlyList<int> Order => order;

    internal IdentifierIssuer Copy() => new(this);

    internal bool Has(int blankNode) => numbers.ContainsKey(blankNode);

    internal bool TryGet(int blankNode, out int number) => numbers.TryGetValue(blankNode, out number);

    internal int Issue(int blankNode)
    {
        if (!numbers.TryGetValue(blankNode, out var number))
        {
            number = order.Count;
            numbers.Add(blankNode, number);
            order.Add(blankNode);
        }

        return number;
    }
}
