using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>
/// What no history of facts can satisfy, said where the cause lies: a whole of which one part is impossible needs no finding of its own
/// when that part has one. That too few people are there is said by the check of the pools.
/// </summary>
internal static class NeverSatisfied
{
    private const string Code = FindingCodes.NeverSatisfied;

    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope)
    {
        foreach (var place in scope.Places)
        {
            if (Cause(place, scope.Reach) is { } finding)
            {
                yield return finding;
            }
        }

        if (scope.Reach.CanBeSatisfied(scope.Protocol) && !scope.Reach.CanProve(scope.Protocol))
        {
            yield return scope.Root.Error(Code, "nothing-proven");
        }
    }

    private static ProtocolFinding? Cause(Place place, Reach reach) =>
        place.Node switch
        {
            OnlineAssessment test when test.Min > test.Max => place.Error(Code, "min", place.Name, test.Min, test.Max),
            ProtocolNode.AtLeast some when some.K > some.Of.Count => place.Error(Code, "k", some.K, some.Of.Count),
            ProtocolNode.Weighted weighted when weighted.Of.Sum(child => child.Weight) is var sum && weighted.Threshold > sum =>
                place.Error(Code, "threshold", weighted.Threshold, sum),
            ProtocolNode.Any or ProtocolNode.AtLeast or ProtocolNode.Weighted when !reach.CanBeSatisfied(place.Node) => TooFew(
                place,
                reach
            ),
            _ => null,
        };

    private static ProtocolFinding TooFew(Place place, Reach reach) =>
        place.Node is ProtocolNode.Any
            ? place.Error(Code, "any")
            : place.Error(
                Code,
                place.Node is ProtocolNode.Weighted ? "weights" : "children",
                Weighing.Need(place.Node),
                Weighing.Of(place.Node, reach.CanBeSatisfied)
            );
}
