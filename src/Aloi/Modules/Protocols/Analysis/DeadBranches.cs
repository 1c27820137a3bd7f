using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>Branches of a choice that never change what comes out of it.</summary>
internal static class DeadBranches
{
    private const string Code = FindingCodes.DeadBranch;

    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope) =>
        scope
            .Places.Where(place => place.Node is ProtocolNode.Any or ProtocolNode.AtLeast or ProtocolNode.Weighted)
            .Where(place => Weighing.Need(place.Node) > 0 && scope.Reach.CanBeSatisfied(place.Node))
            .SelectMany(place => Of(place, scope.Reach));

    private static IEnumerable<ProtocolFinding> Of(Place place, Reach reach)
    {
        var node = place.Node;
        var left = Weighing.Need(node) - Weighing.Of(node, AlwaysSatisfied.IsAlways);
        var (always, turning) = (place.Children.FirstOrDefault(c => AlwaysSatisfied.IsAlways(c.Node)), Turning(node, reach, left));
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = place.Children[i];
            if (!reach.CanBeSatisfied(child.Node))
            {
                yield return child.Warning(Code, "impossible", child.Name);
            }
            else if (AlwaysSatisfied.IsAlways(child.Node))
            {
                // Said where it is found to be always satisfied.
            }
            else if (left <= 0)
            {
                yield return child.Warning(Code, "sibling", child.Name, always!.Name);
            }
            else if (!turning(Weighing.WeightOf(node, i)))
            {
                yield return child.Warning(Code, "weight", child.Name, Weighing.WeightOf(node, i), Weighing.Need(node));
            }
        }
    }

    /// <summary>Whether a child of that weight can make the difference, beside what is certain anyway.</summary>
    private static Func<decimal, bool> Turning(ProtocolNode node, Reach reach, decimal need)
    {
        if (node is not ProtocolNode.Weighted weighted || need <= 0)
        {
            return _ => true;
        }

        var free = weighted.Of.Where(child => reach.CanBeSatisfied(child.Node) && !AlwaysSatisfied.IsAlways(child.Node));
        return new TurningWeights([.. free.Select(child => child.Weight)], need).Turns;
    }
}
