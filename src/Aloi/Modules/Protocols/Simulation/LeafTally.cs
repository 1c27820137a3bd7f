using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>The counts of one leaf.</summary>
internal sealed class LeafTally
{
    private readonly Durations durations = new();
    private int reached;
    private int satisfied;
    private int silent;
    private int blocked;

    /// <summary>Acts that took somebody's time.</summary>
    public long Acts { get; set; }

    public void Count(in LeafFate fate)
    {
        blocked += fate.IsBlocking ? 1 : 0;
        if (!fate.IsReached)
        {
            return;
        }

        reached++;
        silent += fate is { IsSatisfied: false, IsSilent: true } ? 1 : 0;
        if (fate.IsSatisfied)
        {
            satisfied++;
            durations.Add(fate.Met);
        }
    }

    public void Add(LeafTally other)
    {
        (reached, satisfied, silent, blocked) = (reached + other.reached, satisfied + other.satisfied, silent + other.silent, blocked + other.blocked);
        Acts += other.Acts;
        durations.Add(other.durations);
    }

    public LeafResult Result(CompiledLeaf leaf, int candidates, int passed) =>
        new()
        {
            Leaf = leaf.Leaf,
            Rates = leaf.Rates,
            Reached = reached,
            Satisfied = satisfied,
            Silent = silent,
            Refused = reached - satisfied - silent,
            Blocked = blocked,
            BlockedShare = (decimal)blocked / candidates,
            MedianDays = durations.Median,
            MinutesPerPassed = Enum.GetValues<WorkRole>().ToDictionary(role => role, role => passed == 0 ? 0 : Acts * MinutesOf(leaf, role) / passed),
        };

    private static decimal MinutesOf(CompiledLeaf leaf, WorkRole role) =>
        leaf.Rates.Minutes.Where(minutes => minutes.Role == role).Sum(minutes => minutes.Minutes);
}
