using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>Draws and judges candidates one after another. Its arrays are made once, so a candidate costs no memory.</summary>
internal sealed class CandidateRun(CompiledRule rule)
{
    private readonly NodeOutcome[] nodes = new NodeOutcome[rule.Nodes];
    private readonly LeafFate[] fates = new LeafFate[rule.Leaves.Count];
    private readonly Threshold threshold = new(rule.Nodes);
    private readonly EvaluatorJudge? judge = rule.NeedsEvaluator ? new(rule) : null;
    private Draws draws;

    public SimulationTally Tally { get; } = new(rule);

    public ActBuffer Acts { get; } = new();

    /// <summary>The minute at which the candidate passes; never when they do not.</summary>
    public int PassedAt { get; private set; }

    /// <summary>Nothing that may still come would let the candidate pass.</summary>
    public bool IsRefused { get; private set; }

    public void Draw(long seed, int candidate)
    {
        draws = new Draws(seed, candidate);
        Acts.Clear();
        Array.Clear(fates);
        var root = Visit(rule.Root, 0);
        PassedAt = root.Proven;
        IsRefused = root.Proven == Clock.Never && (root.IsLost || (root.Met != Clock.Never && !IsOpen(rule.Root)));
        if (judge is not null)
        {
            (PassedAt, IsRefused) = judge.Judge(Acts, fates);
        }

        if (PassedAt == Clock.Never)
        {
            MarkBlocking(rule.Root);
        }

        Tally.Count(PassedAt, fates, Acts);
    }

    /// <param name="node">The node.</param>
    /// <param name="turn">Since when its facts count; never while an earlier step was never met.</param>
    private NodeOutcome Visit(CompiledNode node, int turn) =>
        nodes[node.Index] = node.Leaf is { } leaf ? NodeOutcome.Of(Ask(leaf, turn, turn)) : Combine(node, turn);

    private NodeOutcome Combine(CompiledNode node, int turn)
    {
        var (within, anyProven, counted) = (0L, Clock.Never, threshold.Begin());
        for (var i = 0; i < node.Children.Length; i++)
        {
            var child = Visit(node.Children[i], turn);
            within += child.IsLost ? 0 : node.Weights[i];
            anyProven = Math.Min(anyProven, child.Proven);
            threshold.Add(child.Met, node.Weights[i]);
            if (node.IsSequence)
            {
                turn = turn == Clock.Never || child.Met == Clock.Never ? Clock.Never : Math.Max(turn, child.Met);
            }
        }

        var met = threshold.ReachedAt(counted, node.Need);
        var proven = met == Clock.Never || anyProven == Clock.Never ? Clock.Never : Math.Max(met, anyProven);
        return new NodeOutcome(met, proven, met == Clock.Never && within < node.Need);
    }

    private LeafOutcome Ask(CompiledLeaf leaf, int turn, int from)
    {
        ref var fate = ref fates[leaf.Index];
        var outcome = LeafReading.Open(isSilent: true);
        if (turn != Clock.Never)
        {
            fate.IsReached = true;
            outcome = LeafReading.Read(leaf, LeafDraw.Draw(leaf, from, ref draws, Acts));
        }

        outcome = outcome.Met != Clock.Never || outcome.IsLost || !leaf.IsBinding ? outcome : Overdue(leaf, outcome, turn);
        fates[leaf.Index].Take(outcome);
        return outcome;
    }

    private LeafOutcome Overdue(CompiledLeaf leaf, LeafOutcome outcome, int turn)
    {
        if (!outcome.IsSilent || leaf.Silence == SilenceRule.Wait)
        {
            return outcome with { IsLost = true };
        }

        if (leaf.Substitute is not { } substitute)
        {
            return new LeafOutcome(leaf.Due, IsProven: false, IsLost: false, IsSilent: true);
        }

        var instead = Ask(substitute, turn, turn == Clock.Never ? turn : Math.Max(turn, leaf.Due));
        return instead.Met == Clock.Never ? instead : instead with { Met = Math.Max(instead.Met, leaf.Due) };
    }

    /// <summary>What was only let go may still be proven while some branch is open.</summary>
    private bool IsOpen(CompiledNode node)
    {
        var outcome = nodes[node.Index];
        return (outcome.Met == Clock.Never && !outcome.IsLost)
            || (outcome.Met != Clock.Never && outcome.Proven == Clock.Never && node.Leaf is null && Array.Exists(node.Children, IsOpen));
    }

    private void MarkBlocking(CompiledNode node)
    {
        if (nodes[node.Index].Proven != Clock.Never)
        {
            return;
        }

        if (node.Leaf is { } leaf)
        {
            Mark(leaf);
        }

        foreach (var child in node.Children)
        {
            MarkBlocking(child);
        }
    }

    /// <summary>Where a substitute was called, it is what is missing.</summary>
    private void Mark(CompiledLeaf leaf)
    {
        var last = leaf;
        while (last.Substitute is { } next && fates[next.Index].IsReached)
        {
            last = next;
        }

        fates[last.Index].IsBlocking = fates[last.Index].IsReached && !fates[last.Index].IsSatisfied;
    }
}

/// <param name="Met">The minute since which it is satisfied.</param>
/// <param name="Proven">The minute since which it is satisfied and something in it is proven.</param>
/// <param name="IsLost">It cannot be satisfied any more.</param>
internal readonly record struct NodeOutcome(int Met, int Proven, bool IsLost)
{
    public static NodeOutcome Of(LeafOutcome leaf) => new(leaf.Met, leaf.IsProven ? leaf.Met : Clock.Never, leaf.IsLost);
}
