using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Files.HandingIn;

/// <summary>
/// Whether works may still come and go. A panel judges what lies before it: what it has seen stays, and once it has spoken about a complete file
/// nothing is added either. A file that is not complete stays open whoever has spoken, since only the candidate can complete it; and a colleague who
/// endorses sees no works.
/// </summary>
/// <param name="MayAdd">Something may be handed in now.</param>
/// <param name="JudgedAt">When a panel last spoke; null before the first did.</param>
public sealed record HandInRule(bool MayAdd, DateTimeOffset? JudgedAt)
{
    internal static HandInRule Of(OpenCandidacy open, NodeVerdict node)
    {
        var judged = Judgements(open).Select(f => (DateTimeOffset?)f.Time.End).Max();
        var isComplete = node.State == NodeState.Satisfied;
        var mayAdd =
            open.Row.State == CandidacyState.Open
            && open.StandingOf(node) is LeafStanding.Open or LeafStanding.Settled
            && !(isComplete && judged >= (node.MetAt?.Start ?? DateTimeOffset.MinValue));
        return new HandInRule(mayAdd, judged);
    }

    /// <summary>A work that no panel has seen may be taken back.</summary>
    public bool MayTakeBack(DateTimeOffset handedInAt) => MayAdd && !(JudgedAt >= handedInAt);

    /// <summary>What panels have said in the present attempt of their requirements, and what nobody has corrected since.</summary>
    private static IEnumerable<Fact> Judgements(OpenCandidacy open)
    {
        var attempts = open
            .Verdict.Nodes.Where(n => n.Node is Leaf and IPanel)
            .DistinctBy(n => ((Leaf)n.Node).Id, StringComparer.Ordinal)
            .ToDictionary(n => ((Leaf)n.Node).Id, n => n.Attempt, StringComparer.Ordinal);
        return open.File.Counting.Where(f =>
            f.Result is FactResult.Judgement
            && f.Author?.IsCandidate != true
            && attempts.TryGetValue(f.Leaf, out var attempt)
            && f.Attempt == attempt
        );
    }
}
