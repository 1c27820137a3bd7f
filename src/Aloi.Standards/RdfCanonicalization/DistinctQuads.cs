namespace Aloi.Standards.RdfCanonicalization;

/// <summary>
/// A dataset is a set, yet a document may say the same thing twice. Quads without blank nodes may stay double until they are written;
/// those with blank nodes would be hashed twice.
/// </summary>
internal sealed class DistinctQuads(RdfDataset dataset) : IEqualityComparer<RdfQuad>
{
    internal static RdfQuad[] Of(RdfDataset dataset)
    {
        var seen = new HashSet<RdfQuad>(new DistinctQuads(dataset));
        var distinct = new List<RdfQuad>(dataset.Count);
        foreach (var quad in dataset.Quads)
        {
            var hasBlank = quad.Subject.IsBlank || quad.Object.IsBlank || quad.Graph.IsBlank;
            if (!hasBlank || seen.Add(quad))
            {
                distinct.Add(quad);
            }
        }

        return [.. distinct];
    }

    public bool Equals(RdfQuad x, RdfQuad y) =>
        Same(x.Subject, y.Subject) && Same(x.Object, y.Object) && Same(x.Predicate, y.Predicate) && Same(x.Graph, y.Graph);

    public int GetHashCode(RdfQuad quad)
    {
        var hash = default(HashCode);
        Add(ref hash, quad.Subject);
        Add(ref hash, quad.Predicate);
        Add(ref hash, quad.Object);
        Add(ref hash, quad.Graph);
        return hash.ToHashCode();
    }

    private bool Same(RdfTerm x, RdfTerm y) =>
        x.Kind == y.Kind && (x.IsBlank ? x.Number == y.Number : dataset.Text(x).SequenceEqual(dataset.Text(y)));

    private void Add(ref HashCode hash, RdfTerm term)
    {
        if (term.IsBlank)
        {
            hash.Add(term.Number);
        }
        else
        {
            hash.AddBytes(dataset.Text(term));
        }
    }
}
