using Aloi.Modules.Protocols.Evaluation;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>Judges a candidate's facts by a protocol. Pure: the same protocol, facts and moment always give the same verdict.</summary>
public static class ProtocolEvaluator
{
    /// <param name="protocol">The version the candidate enrolled under.</param>
    /// <param name="facts">All facts of the candidacy, in any order; those about no leaf of the protocol are ignored.</param>
    /// <param name="moment">Enrolment, now, and the time zone.</param>
    public static Verdict Evaluate(ProtocolNode protocol, IReadOnlyList<Fact> facts, Moment moment)
    {
        var leaves = new LeafEvaluator(new FactIndex(facts, moment.Now), moment);
        var root = ProvenOnly(new NodeEvaluator(leaves).Evaluate(protocol, Turn.Always));
        return new Verdict
        {
            Root = root,
            Moment = moment,
            Mix = ProofMixer.Mix(root),
        };
    }

    /// <summary>
    /// A protocol of which everything was waived proves nothing. It waits as long as some branch can still prove something, and is
    /// impossible after that.
    /// </summary>
    private static NodeVerdict ProvenOnly(NodeVerdict root) =>
        !root.IsWaived
            ? root
            : root with
            {
                State = HasOpenBranch(root) ? NodeState.NotYet : NodeState.Impossible,
                Reason = Reason.NothingProven,
                MetAt = null,
            };

    private static bool HasOpenBranch(NodeVerdict node) =>
        node.State == NodeState.NotYet
        || node.MayStillProve
        || (
            node.State == NodeState.Satisfied
            && node.Reason != Reason.Met
            && (node.Node is not Leaf || node.Reason == Reason.Substituted)
            && node.Children.Any(HasOpenBranch)
        );
}
