using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Pools.Drawing;

/// <summary>
/// When the rule itself asks assessors: it names a pool; marks lay too far apart and one more must decide; an appeal needs eyes that have not
/// seen the first grid. Everywhere else people find the task in their queue, or are asked by hand.
/// </summary>
internal static class DrawRule
{
    /// <summary>Whether somebody may have to be asked; read from the verdict alone, for thousands at once.</summary>
    public static bool IsWanted(Verdict verdict) => verdict.Nodes.Any(IsWanted);

    /// <summary>Whether the rule asks by itself about this requirement now.</summary>
    public static bool AsksByItself(OpenCandidacy open, NodeVerdict node) =>
        open.StandingOf(node) == LeafStanding.Open
        && IsWanted(node)
        && (node.Attempt == 1 || Review(node).Pool is not null || node.Need > Review(node).Assessors || IsAppeal(open, node));

    /// <summary>When the present attempt was opened; the beginning of time for the first.</summary>
    public static DateTimeOffset Since(OpenCandidacy open, NodeVerdict node) => Opening(open, node)?.Time.Start ?? DateTimeOffset.MinValue;

    private static bool IsWanted(NodeVerdict node) =>
        node is { Node: ExpertReview review, State: NodeState.NotYet, Missing: > 0 }
        && node.Reason is not (Reason.AwaitingTurn or Reason.Standby or Reason.Substituted)
        && (review.Pool is not null || node.Need > review.Assessors || node.Attempt > 1);

    private static bool IsAppeal(OpenCandidacy open, NodeVerdict node) =>
        Opening(open, node)?.Result is FactResult.AttemptOpened { Reason: AttemptReason.Appeal };

    private static Fact? Opening(OpenCandidacy open, NodeVerdict node) =>
        open.File.Facts.LastOrDefault(f => f.Leaf == Review(node).Id && f.Attempt == node.Attempt && f.Result is FactResult.AttemptOpened);

    private static ExpertReview Review(NodeVerdict node) => (ExpertReview)node.Node;
}
