using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>One person without whom nobody succeeds: when they are ill, everything stops.</summary>
internal static class SingleExpert
{
    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope)
    {
        if (!scope.Reach.CanBeSatisfied(scope.Protocol))
        {
            yield break;
        }

        foreach (var place in scope.Places)
        {
            if (place.Node is Leaf leaf and IPanel panel && HangsOnOne(panel, scope) is { } variant && IsNeeded(leaf, scope))
            {
                yield return place.Warning(FindingCodes.SingleExpert, variant, place.Name, panel.Pool);
            }
        }
    }

    private static string? HangsOnOne(IPanel panel, AnalysisScope scope) =>
        scope.Reach.PoolOf(panel) is { } people ? (Seating.Of(panel, people).Eligible == 1 ? "pool" : null)
        : panel.Seats == 1 && panel.Pool is null ? "seats"
        : null;

    private static bool IsNeeded(Leaf leaf, AnalysisScope scope) => !new Reach(scope.Pools, leaf.Id).CanBeSatisfied(scope.Protocol);
}
