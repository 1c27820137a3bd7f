using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>One protocol under examination: its nodes with their places, and what can be reached in it.</summary>
internal sealed class AnalysisScope
{
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

    public AnalysisScope(ProtocolNode protocol, PoolsOfPeople pools)
    {
        (Protocol, Pools) = (protocol, pools);
        Reach = new Reach(pools);
        Root = Place.Root(protocol);
        Places = [.. Root.SelfAndBelow()];
        foreach (var place in Places)
        {
            order.TryAdd(place.Path, order.Count);
        }
    }

    public ProtocolNode Protocol { get; }

    public PoolsOfPeople Pools { get; }

    public Reach Reach { get; }

    public Place Root { get; }

    /// <summary>Every node, parents before children, a substitute after the leaf it stands in for.</summary>
    public IReadOnlyList<Place> Places { get; }

    public int OrderOf(string path) => order.GetValueOrDefault(path, int.MaxValue);
}

/// <summary>The checks, in the order of the list that the documentation gives.</summary>
internal static class Analysers
{
    public static readonly IReadOnlyList<Func<AnalysisScope, IEnumerable<ProtocolFinding>>> All =
    [
        NeverSatisfied.Find,
        PoolChecks.Find,
        DeadlineChecks.Find,
        AlwaysSatisfied.Find,
        SingleExpert.Find,
        DeadBranches.Find,
        DeadSettings.Find,
    ];
}
