using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>What a peer reads before they answer. Nothing of what others said.</summary>
/// <param name="Relation">The relation that the rule asks for; null when any will do.</param>
/// <param name="Said">What the reader answered before and still stands by.</param>
/// <param name="IsLink">They have no account here.</param>
public sealed record EndorsementModel(
    string Path,
    string Person,
    string LeafName,
    string Achievement,
    string Criteria,
    Rubric? Rubric,
    string? Relation,
    LeafStanding Standing,
    DateTimeOffset? Until,
    JudgementOutcome? Said,
    DateTimeOffset? SaidAt,
    bool IsLink
)
{
    internal static EndorsementModel Of(EndorsementCase one) =>
        new(
            one.Path,
            one.Person,
            one.Leaf.Name,
            one.Open.Achievement,
            one.Open.Version.Content.Achievement.Criteria,
            one.Leaf.Rubric,
            one.Leaf.Relation,
            one.Standing,
            one.Node.Until?.End,
            (one.Said?.Result as FactResult.Judgement)?.Outcome,
            one.Said?.Time.Start,
            one.Invitation.PeerId is null
        );
}
