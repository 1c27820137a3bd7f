using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>The evaluator itself over drawn acts, at every moment at which something may change. Slower, and right for every rule.</summary>
internal sealed class EvaluatorJudge(CompiledRule rule)
{
    private readonly Dictionary<string, int> indexes = rule.Leaves.ToDictionary(leaf => leaf.Leaf.Id, leaf => leaf.Index, StringComparer.Ordinal);
    private readonly int[] deadlines =
    [
        .. rule.Leaves.Where(leaf => leaf.Due != Clock.Never).Select(leaf => leaf.Due + 1).Append(Clock.Horizon * 2),
    ];

    /// <summary>The minute at which the candidate passes, never if they do not; else whether they are refused for good.</summary>
    public (int PassedAt, bool IsRefused) Judge(ActBuffer acts, LeafFate[] fates)
    {
        var facts = acts.ToFacts(rule);
        var state = NodeState.NotYet;
        foreach (var minute in Moments(acts))
        {
            var verdict = ProtocolEvaluator.Evaluate(rule.Protocol, facts, Clock.MomentAt(minute));
            state = verdict.State;
            Note(verdict, minute, fates);
            if (state != NodeState.NotYet)
            {
                return (state == NodeState.Satisfied ? minute : Clock.Never, state == NodeState.Impossible);
            }
        }

        return (Clock.Never, state == NodeState.Impossible);
    }

    private SortedSet<int> Moments(ActBuffer acts)
    {
        var moments = new SortedSet<int>(deadlines);
        for (var i = 0; i < acts.Count; i++)
        {
            moments.Add(acts[i].At);
        }

        return moments;
    }

    private void Note(Verdict verdict, int minute, LeafFate[] fates)
    {
        foreach (var node in verdict.Nodes.Where(node => node.Node is Leaf))
        {
            ref var fate = ref fates[indexes[((Leaf)node.Node).Id]];
            var isSatisfied = node.State == NodeState.Satisfied;
            fate.Met = isSatisfied && !fate.IsSatisfied ? minute : fate.Met;
            fate.IsSatisfied = isSatisfied;
        }
    }
}
