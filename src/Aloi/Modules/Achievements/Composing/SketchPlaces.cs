using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>From the places that problems name in the text to the nodes of the tree.</summary>
internal static class SketchPlaces
{
    public static IReadOnlyList<SketchProblem> Locate(SketchNode root, IReadOnlyList<Problem> problems)
    {
        var places = Walk(root, SketchPath.Root, "protocol").OrderByDescending(place => place.Here.Length).ToList();
        return [.. problems.Select(problem => Locate(places, problem))];
    }

    private static SketchProblem Locate(List<Place> places, Problem problem)
    {
        var field = problem.Where?.Field ?? "";
        foreach (var place in places)
        {
            if (field == place.Entry + ".weight" || field == place.Entry)
            {
                return new SketchProblem(place.At, field == place.Entry ? "" : "weight", problem);
            }

            if (field.StartsWith(place.Here, StringComparison.Ordinal) && (field.Length == place.Here.Length || field[place.Here.Length] is '.' or '['))
            {
                return new SketchProblem(place.At, field[place.Here.Length..].TrimStart('.'), problem);
            }
        }

        return new SketchProblem(SketchPath.Root, "", problem);
    }

    private static IEnumerable<Place> Walk(SketchNode node, SketchPath at, string entry)
    {
        var here = $"{entry}.{node.Kind}";
        var list = node.Kind is "atLeast" or "weighted" ? here + ".of" : here;
        var below = node.Children.SelectMany((child, i) => Walk(child, at.Child(i), $"{list}[{i}]"));
        var stand = node.Substitute is { } s ? Walk(s, at.Stand, here + ".onSilence.substitute") : [];
        return below.Concat(stand).Prepend(new Place(at, entry, here));
    }

    private sealed record Place(SketchPath At, string Entry, string Here);
}
