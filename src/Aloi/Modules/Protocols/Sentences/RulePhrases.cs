using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Sentences;

/// <summary>What a protocol asks for, as part of a sentence.</summary>
internal sealed class RulePhrases(Speech speech)
{
    private readonly RuleDetails details = new(speech);

    public string Of(ProtocolNode node) =>
        node switch
        {
            Leaf leaf => WithTerms(leaf, LeafRule(leaf)),
            ProtocolNode.All => Many("and", node),
            ProtocolNode.Any => node.Children.Count < 2 ? Of(node.Children[0]) : speech.Say("rule.any", Many("or", node)),
            ProtocolNode.Sequence => node.Children.Count < 2 ? Of(node.Children[0]) : speech.Say("rule.sequence", Many("rule.then", node)),
            ProtocolNode.AtLeast some => speech.Count("rule.among", some.K, string.Join(", ", some.Children.Select(Part))),
            ProtocolNode.Weighted weighted => speech.Count(
                "rule.points",
                weighted.Threshold,
                string.Join(", ", weighted.Of.Select(Weighed))
            ),
            _ => throw new ArgumentException($"A node without words: {node.Kind}", nameof(node)),
        };

    private string Many(string lastWord, ProtocolNode node) => speech.Join(lastWord, [.. node.Children.Select(Part)]);

    private string Part(ProtocolNode node) => speech.Group(node, Of(node));

    private string Weighed(WeightedChild child) => speech.Count("weighed", child.Weight, Part(child.Node));

    private string LeafRule(Leaf leaf)
    {
        var name = Speech.Name(leaf);
        return details.Added(
            leaf,
            leaf switch
            {
                SelfDeclaration => speech.Say("missing.declaration", name),
                OnlineAssessment test => Test(test, name),
                ExpertReview review => Review(review, name),
                Jury jury => JuryRuleOf(jury, name),
                PeerEndorsement peers => Peers(peers, name),
                Attendance { Hours: { } hours } => speech.Count("earned.hours", hours, name),
                Attendance attendance => speech.Say("earned.percent", speech.Percent(attendance.Needed), name),
                Evidence evidence => speech.Count("earned.evidence", evidence.Count, name),
                HeldCredential { Level: { } level } => speech.Say("rule.held-level", speech.Say("missing.held", name), speech.Level(level)),
                _ => speech.Say("missing.held", name),
            }
        );
    }

    private string Test(OnlineAssessment test, string name)
    {
        var said = speech.Say("rule.score", name, speech.Score(test, test.Min));
        said = test.Attempts is { } attempts ? speech.Count("rule.attempts", attempts, said) : said;
        return test.Keep == KeepScore.Last ? speech.Say("rule.last", said) : said;
    }

    private string Review(ExpertReview review, string name)
    {
        var said = speech.Count("rule.review", review.Assessors, name);
        return review.Assessors == 1 ? said : speech.Say(review.Agreement == Agreement.All ? "rule.unanimity" : "rule.majority", said);
    }

    private string JuryRuleOf(Jury jury, string name)
    {
        var said = speech.Count("rule.jury", jury.Quorum, name);
        said = speech.Say(jury.Rule == JuryRule.Unanimity ? "rule.unanimity" : "rule.majority", said);
        return jury.ExternalSeats > 0 ? speech.Count("rule.external", jury.ExternalSeats, said) : said;
    }

    private string Peers(PeerEndorsement peers, string name)
    {
        var said = peers.Of is { } of
            ? speech.Count("rule.peers-of", peers.Count, name, speech.Number(of))
            : speech.Count("rule.peers", peers.Count, name);
        said = peers.Relation is { } relation ? speech.Say("rule.relation", said, Aloi.Platform.Texts.OneLine.Of(relation)) : said;
        return peers.Within is { } within ? speech.Say("rule.within", said, speech.Duration(within)) : said;
    }

    private string WithTerms(Leaf leaf, string said)
    {
        said = leaf.Freshness is { } age ? speech.Say("rule.freshness", said, speech.Duration(age)) : said;
        said = leaf.Deadline is { } deadline ? speech.Say("rule.deadline", said, speech.Duration(deadline)) : said;
        return leaf.OnSilence.Rule switch
        {
            SilenceRule.Waive => speech.Say("rule.waive", said),
            SilenceRule.Escalate => speech.Say("rule.escalate", said),
            SilenceRule.Substitute => speech.Say("rule.substitute", said, Of(leaf.OnSilence.Substitute!)),
            _ => said,
        };
    }
}
