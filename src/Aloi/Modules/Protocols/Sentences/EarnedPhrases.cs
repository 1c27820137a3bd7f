using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Sentences;

/// <summary>What is there already, leaf by leaf.</summary>
internal sealed class EarnedPhrases(Speech speech)
{
    /// <param name="node">Where to look.</param>
    /// <param name="isWhole">The verdict is satisfied: only what made it true is told.</param>
    public IEnumerable<string> Of(NodeVerdict node, bool isWhole)
    {
        if (node.State == NodeState.Satisfied && node.Node is Leaf leaf)
        {
            yield return Leaf(leaf, node);
        }
        else if (node.Node is not Contracts.Leaf && (!isWhole || node.State == NodeState.Satisfied))
        {
            foreach (var phrase in node.Children.SelectMany(child => Of(child, isWhole)))
            {
                yield return phrase;
            }
        }
    }

    private string Leaf(Leaf leaf, NodeVerdict verdict) =>
        verdict.Reason switch
        {
            Reason.Waived => speech.Say(verdict.IsExcused ? "earned.excused" : "earned.waived", Speech.Name(leaf)),
            Reason.Substituted => speech.Say("instead", Leaf((Leaf)verdict.Children[0].Node, verdict.Children[0]), Speech.Name(leaf)),
            _ => Met(leaf, verdict),
        };

    private string Met(Leaf leaf, NodeVerdict verdict)
    {
        var name = Speech.Name(leaf);
        return leaf switch
        {
            SelfDeclaration => speech.Say("earned.declaration", name),
            OnlineAssessment test => speech.Say("earned.score", name, speech.Score(test, verdict.Have), speech.Score(test, test.Min)),
            ExpertReview => speech.Say("earned.review", name, speech.People(Votes.For(verdict))),
            Jury jury => speech.Count("earned.jury", Votes.For(verdict).Count(), name, speech.Number(jury.Quorum)),
            PeerEndorsement => speech.Count("earned.peers", verdict.Facts.Count, name),
            Attendance { Hours: not null } => speech.Count("earned.hours", verdict.Have, name),
            Attendance => speech.Say("earned.percent", speech.Percent(verdict.Have), name),
            Evidence => speech.Count("earned.evidence", verdict.Facts.Count, name),
            _ => speech.Say("earned.held", name),
        };
    }
}

internal static class Votes
{
    public static IEnumerable<Fact> For(NodeVerdict verdict) => verdict.Facts.Where(IsFor);

    public static IEnumerable<Fact> Against(NodeVerdict verdict) => verdict.Facts.Where(fact => !IsFor(fact));

    private static bool IsFor(Fact fact) => fact.Result is FactResult.Judgement { Outcome: JudgementOutcome.Achieved };
}
