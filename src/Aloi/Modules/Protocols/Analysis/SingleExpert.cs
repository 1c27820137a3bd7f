using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>One person without whom nobody succeeds: when they are ill, everything stops.</summary>
internal static class SingleExpert
{
    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope) =>
        scope.Reach.CanBeSatisfied(scope.Protocol) ? [.. OfOneLeaf(scope), .. OfSeveral(scope)] : [];

    private static IEnumerable<ProtocolFinding> OfOneLeaf(AnalysisScope scope) =>
        from place in scope.Places
        let variant = place.Node is IPanel panel ? HangsOnOne(panel, scope) : null
        where variant is not null && AreNeeded([place], scope)
        select place.Warning(FindingCodes.SingleExpert, variant, place.Name, ((IPanel)place.Node).Pool);

    /// <summary>Ways that look apart and lead to the same person: none of them is indispensable, all together are.</summary>
    private static IEnumerable<ProtocolFinding> OfSeveral(AnalysisScope scope) =>
        scope
            .Places.Select(place => (Place: place, Person: place.Node is IPanel panel ? LonePerson(panel, scope) : null))
            .Where(way => way.Person is not null)
            .GroupBy(way => way.Person!.Key, way => way.Place, StringComparer.OrdinalIgnoreCase)
            .Where(ways => ways.Skip(1).Any() && !ways.Any(way => AreNeeded([way], scope)) && AreNeeded([.. ways], scope))
            .Select(ways => ways.First().Warning(FindingCodes.SingleExpert, "ways", string.Join(", ", ways.Select(way => way.Name))));

    private static string? HangsOnOne(IPanel panel, AnalysisScope scope) =>
        LonePerson(panel, scope) is not null ? "pool"
        : panel.Seats == 1 && panel.Pool is null ? "seats"
        : null;

    private static PoolPerson? LonePerson(IPanel panel, AnalysisScope scope) =>
        scope.Reach.PoolOf(panel)?.Where(person => !person.IsBarredBy(panel.Independence)).ToList() is [var alone] ? alone : null;

    private static bool AreNeeded(IReadOnlyCollection<Place> places, AnalysisScope scope) =>
        !new Reach(scope.Pools, [.. places.Select(place => ((Leaf)place.Node).Id)]).CanBeSatisfied(scope.Protocol);
}
