using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Sentences;

/// <summary>What is still to come, along the branches that can still be satisfied.</summary>
internal sealed class MissingPhrases(Speech speech, bool namesPeers)
{
    public IReadOnlyList<string> Of(NodeVerdict verdict) =>
        verdict.Node is ProtocolNode.All or ProtocolNode.Sequence ? [.. Open(verdict).SelectMany(Of)] : [One(verdict)];

    private string One(NodeVerdict verdict) =>
        verdict.Node switch
        {
            Leaf leaf => Leaf(leaf, verdict),
            ProtocolNode.Any => speech.Join("or", [.. Open(verdict).Select(Part)]),
            ProtocolNode.AtLeast => speech.Count("missing.among", verdict.Missing, string.Join(", ", Open(verdict).Select(Part))),
            ProtocolNode.Weighted weighted => speech.Count(
                "missing.points",
                verdict.Missing,
                string.Join(", ", Weighed(weighted, verdict))
            ),
            _ => speech.Join("and", Of(verdict)),
        };

    private string Part(NodeVerdict verdict) => speech.Group(verdict.Node, One(verdict));

    private IEnumerable<string> Weighed(ProtocolNode.Weighted weighted, NodeVerdict verdict) =>
        verdict
            .Children.Select((child, i) => (child, weighted.Of[i].Weight))
            .Where(entry => entry.child.State == NodeState.NotYet)
            .Select(entry => speech.Count("weighed", entry.Weight, Part(entry.child)));

    private static IEnumerable<NodeVerdict> Open(NodeVerdict verdict) => verdict.Children.Where(child => child.State == NodeState.NotYet);

    private string Leaf(Leaf leaf, NodeVerdict verdict)
    {
        if (verdict.Reason == Reason.Substituted)
        {
            return speech.Say("instead", One(verdict.Children[0]), Speech.Name(leaf));
        }

        var said = Needed(leaf, verdict);
        return verdict switch
        {
            { Reason: Reason.Escalated, Until: { } deadline } => speech.Say("missing.escalated", said, speech.Date(deadline)),
            { Until: { } deadline } => speech.Say("missing.until", said, speech.Date(deadline)),
            _ => said,
        };
    }

    private string Needed(Leaf leaf, NodeVerdict verdict)
    {
        var name = Speech.Name(leaf);
        return leaf switch
        {
            SelfDeclaration => speech.Say("missing.declaration", name),
            OnlineAssessment test => Score(test, verdict),
            ExpertReview => speech.Count("missing.review", verdict.Missing, name, speech.Number(verdict.Need)),
            Jury jury => Seats(jury, verdict),
            PeerEndorsement => Peers(verdict, name),
            Attendance { Hours: not null } => speech.Count("missing.hours", verdict.Missing, name, speech.Number(verdict.Need)),
            Attendance => speech.Say("missing.percent", speech.Percent(verdict.Missing), name, speech.Percent(verdict.Need)),
            Evidence => speech.Count("missing.evidence", verdict.Missing, name, speech.Number(verdict.Need)),
            _ => speech.Say("missing.held", name),
        };
    }

    private string Score(OnlineAssessment test, NodeVerdict verdict)
    {
        var (name, min) = (Speech.Name(test), speech.Score(test, test.Min));
        // The kept score may have reached the minimum and grown old since; saying that it lacks points would be wrong.
        var said =
            verdict.Facts.Count == 0 || verdict.Have >= test.Min
                ? speech.Say("missing.score", name, min)
                : speech.Say("missing.score-low", name, speech.Score(test, verdict.Have), min);
        return verdict is { TriesLeft: { } left, Facts.Count: > 0 } ? speech.Count("missing.tries", left, said) : said;
    }

    private string Seats(Jury jury, NodeVerdict verdict)
    {
        var said = speech.Count("missing.jury", verdict.Missing, Speech.Name(jury), speech.Number(verdict.Need));
        var external = jury.ExternalSeats - verdict.Facts.Count(fact => fact.Author!.IsExternal);
        return external > 0 ? speech.Count("missing.external", external, said) : said;
    }

    private string Peers(NodeVerdict verdict, string name)
    {
        var said = speech.Count("missing.peers", verdict.Missing, name, speech.Number(verdict.Need));
        return namesPeers ? speech.Say("missing.named", said, name) : said;
    }
}
