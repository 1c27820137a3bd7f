using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>Whether there are people enough for what is asked: as many as are invited, or as a pool holds after independence has barred some.</summary>
internal static class PoolChecks
{
    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope) =>
        scope.Places.Select(place => Check(place, scope)).OfType<ProtocolFinding>();

    private static ProtocolFinding? Check(Place place, AnalysisScope scope) =>
        place.Node is PeerEndorsement peers && peers.Of < peers.Count
            ? place.Error(FindingCodes.QuorumAbovePool, "invited", place.Name, peers.Count, peers.Of)
            : InPool(place, scope);

    private static ProtocolFinding? InPool(Place place, AnalysisScope scope)
    {
        var pool = place.Node switch
        {
            IPanel panel => panel.Pool,
            PeerEndorsement peers => peers.Pool,
            _ => null,
        };
        if (pool is null || scope.Pools.IsUnknown)
        {
            return null;
        }

        return scope.Pools.Find(pool) is { } people
            ? Enough(place, pool, people)
            : place.Warning(FindingCodes.UnknownPool, "name", place.Name, pool);
    }

    private static ProtocolFinding? Enough(Place place, string pool, IReadOnlyList<PoolPerson> people) =>
        place.Node switch
        {
            PeerEndorsement peers => people.Count < peers.Count
                ? place.Error(FindingCodes.QuorumAbovePool, "peers", place.Name, peers.Count, pool, people.Count)
                : null,
            IPanel panel => Seats(place, panel, Seating.Of(panel, people)),
            _ => null,
        };

    private static ProtocolFinding? Seats(Place place, IPanel panel, Seating seating)
    {
        if (seating.People < seating.Seats)
        {
            return place.Error(FindingCodes.QuorumAbovePool, "people", place.Name, seating.Seats, panel.Pool, seating.People);
        }

        if (seating.Eligible == 0)
        {
            return place.Error(FindingCodes.EveryoneBarred, "pool", place.Name, panel.Pool);
        }

        if (seating.Eligible < seating.Seats)
        {
            return place.Error(FindingCodes.QuorumAbovePool, "eligible", place.Name, seating.Seats, panel.Pool, seating.Eligible);
        }

        if (seating.Externals < seating.ExternalSeats)
        {
            return place.Error(FindingCodes.QuorumAbovePool, "externals", place.Name, seating.ExternalSeats, panel.Pool, seating.Externals);
        }

        return seating.Eligible == seating.Seats && panel is ExpertReview { Divergence: not null, Assessors: > 1 }
            ? place.Warning(FindingCodes.NoSecondOpinion, "pool", place.Name, panel.Pool)
            : null;
    }
}
