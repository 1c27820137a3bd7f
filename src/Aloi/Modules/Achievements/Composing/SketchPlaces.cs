namespace Aloi.Modules.Achievements.Composing;

/// <summary>From the places that problems and findings name (<c>protocol.all[1].jury.quorum</c>) to the nodes of the tree.</summary>
internal sealed class SketchPlaces(SketchNode root)
{
    private readonly List<Place> _places = [.. Walk(root, SketchPath.Root, "protocol").OrderByDescending(place => place.Here.Length)];

    /// <returns>The node, and the field inside it; no field for the node as a whole. What names no node is said about the root.</returns>
    public (SketchPath At, string Field) Locate(string named)
    {
        foreach (var place in _places)
        {
            if (named == place.Entry || named == place.Entry + ".weight")
            {
                return (place.At, named == place.Entry ? "" : "weight");
            }

            if (place.Holds(named))
            {
                return (place.At, named[place.Here.Length..].TrimStart('.'));
            }
        }

        return (SketchPath.Root, "");
    }

    private static IEnumerable<Place> Walk(SketchNode node, SketchPath at, string entry)
    {
        var here = $"{entry}.{node.Kind}";
        var list = node.Kind is "atLeast" or "weighted" ? here + ".of" : here;
        var below = node.Children.SelectMany((child, i) => Walk(child, at.Child(i), $"{list}[{i}]"));
        var stand = node.Substitute is { } s ? Walk(s, at.Stand, here + ".onSilence.substitute") : [];
        return below.Concat(stand).Prepend(new Place(at, entry, here));
    }

    private sealed record Place(SketchPath At, string Entry, string Here)
    {
        public bool Holds(string named) =>
            named.StartsWith(Here, StringComparison.Ordinal) && (named.Length == Here.Length || named[Here.Length] is '.' or '[');
    }
}
