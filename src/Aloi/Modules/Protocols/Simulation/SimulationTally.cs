using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>Counts over many candidates. Whole numbers only: sums come to the same in whatever order they are added.</summary>
internal sealed class SimulationTally
{
    private readonly CompiledRule rule;
    private readonly LeafTally[] leaves;
    private readonly Durations durations = new();
    private int passed;

    public SimulationTally(CompiledRule rule)
    {
        this.rule = rule;
        leaves = [.. rule.Leaves.Select(_ => new LeafTally())];
    }

    public void Count(int passedAt, ReadOnlySpan<LeafFate> fates, ActBuffer acts)
    {
        if (passedAt != Clock.Never)
        {
            passed++;
            durations.Add(passedAt);
        }

        for (var i = 0; i < fates.Length; i++)
        {
            leaves[i].Count(fates[i]);
        }

        for (var i = 0; i < acts.Count; i++)
        {
            // Whoever has passed is asked nothing more.
            leaves[acts[i].Leaf].Acts += acts[i].IsTooLate || acts[i].At > passedAt ? 0 : 1;
        }
    }

    public void Add(SimulationTally other)
    {
        passed += other.passed;
        durations.Add(other.durations);
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i].Add(other.leaves[i]);
        }
    }

    public SimulationResult Result(int candidates, long seed)
    {
        var results = rule.Leaves.Select(leaf => leaves[leaf.Index].Result(leaf, candidates, passed)).ToList();
        return new SimulationResult
        {
            Candidates = candidates,
            Seed = seed,
            Passed = passed,
            MedianDays = durations.Median,
            MinutesPerPassed = Enum.GetValues<WorkRole>().ToDictionary(role => role, role => results.Sum(leaf => leaf.MinutesPerPassed[role])),
            Leaves = results,
            ElapsedMs = 0,
        };
    }
}
