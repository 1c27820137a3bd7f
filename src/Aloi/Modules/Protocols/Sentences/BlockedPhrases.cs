using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Sentences;

/// <summary>What can no longer be satisfied, leaf by leaf.</summary>
internal sealed class BlockedPhrases(Speech speech)
{
    public IEnumerable<string> Of(NodeVerdict verdict) =>
        verdict.Node is Leaf leaf
            ? [Leaf(leaf, verdict)]
            : verdict.Children.Where(child => child.State == NodeState.Impossible).SelectMany(Of);

    private string Leaf(Leaf leaf, NodeVerdict verdict)
    {
        var name = Speech.Name(leaf);
        return verdict.Reason switch
        {
            Reason.Substituted => speech.Say("instead", Leaf((Leaf)verdict.Children[0].Node, verdict.Children[0]), name),
            Reason.DeadlinePassed when verdict.Until is { } deadline => speech.Say("blocked.deadline", name, speech.Date(deadline)),
            Reason.Outdated => speech.Say("blocked.outdated", name),
            _ => Decided(leaf, verdict, name),
        };
    }

    private string Decided(Leaf leaf, NodeVerdict verdict, string name) =>
        leaf switch
        {
            ExpertReview => speech.Say("blocked.review", name, speech.People(Votes.Against(verdict))),
            Jury => speech.Count("blocked.jury", Votes.For(verdict).Count(), name, speech.Number(verdict.Need)),
            OnlineAssessment test => speech.Say("blocked.score", name, speech.Score(test, verdict.Have), speech.Score(test, test.Min)),
            _ => speech.Count("blocked.peers", verdict.Have, name, speech.Number(verdict.Need)),
        };
}
