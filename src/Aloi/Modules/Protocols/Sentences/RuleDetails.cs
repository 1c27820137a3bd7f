using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Protocols.Sentences;

/// <summary>By whom and how a requirement is looked at, in brackets after it: what most rules leave open is not said.</summary>
internal sealed class RuleDetails(Speech speech)
{
    public string Added(Leaf leaf, string said)
    {
        var details = Of(leaf).Concat(Retakes(leaf)).ToList();
        return details.Count == 0 ? said : speech.Say("rule.details", said, speech.List(details));
    }

    private IEnumerable<string> Of(Leaf leaf) =>
        leaf switch
        {
            ExpertReview review => [.. Setting(review), .. Grid(review.Rubric), .. Panel(review), .. Divergence(review)],
            Jury jury => [.. Grid(jury.Rubric), .. Panel(jury), .. Tie(jury)],
            PeerEndorsement peers => [.. Drawn(peers), .. Grid(peers.Rubric), .. Circular(peers)],
            SelfDeclaration declaration => Grid(declaration.Rubric),
            Evidence { Accept.Count: > 0 } evidence => [Accepted(evidence)],
            _ => [],
        };

    private IEnumerable<string> Setting(ExpertReview review) =>
        review.Setting is { } setting ? [speech.Say($"rule.setting.{setting.ToString().ToLowerInvariant()}")] : [];

    /// <summary>A grid that is kept elsewhere changes nothing in what is asked.</summary>
    private IEnumerable<string> Grid(Rubric? rubric) =>
        rubric is { Criteria.Count: > 0 and var count } ? [speech.Count("rule.grid", count)] : [];

    private IEnumerable<string> Panel(IPanel panel)
    {
        if (panel.Pool is { } pool)
        {
            yield return speech.Say("rule.pool", OneLine.Of(pool));
        }

        if (panel.Independence.Count > 0)
        {
            var barred = panel.Independence.Select(bar => speech.Say($"rule.bar.{bar.ToString().ToLowerInvariant()}"));
            yield return speech.Say("rule.without", speech.Join("rule.nor", [.. barred]));
        }
    }

    private IEnumerable<string> Divergence(ExpertReview review) =>
        review.Divergence switch
        {
            null => [],
            0 => [speech.Say("rule.divergence-any")],
            { } levels => [speech.Count("rule.divergence", levels)],
        };

    private IEnumerable<string> Tie(Jury jury) =>
        jury.Tie == TieRule.Against ? [] : [speech.Say($"rule.tie.{jury.Tie.ToString().ToLowerInvariant()}")];

    private IEnumerable<string> Drawn(PeerEndorsement peers)
    {
        var key = peers.InvitedBy == PeerChoice.Rule ? "rule.drawn" : "rule.pool";
        return peers.Pool is { } pool ? [speech.Say(key, OneLine.Of(pool))]
            : peers.InvitedBy == PeerChoice.Rule ? [speech.Say("rule.drawn-anywhere")]
            : [];
    }

    private IEnumerable<string> Circular(PeerEndorsement peers) =>
        peers.Circular == CircularRule.Count ? [speech.Say("rule.circular")] : [];

    private string Accepted(Evidence evidence) =>
        speech.Join("or", [.. evidence.Accept.Select(kind => speech.Say($"rule.accept.{kind.ToString().ToLowerInvariant()}"))]);

    private IEnumerable<string> Retakes(Leaf leaf)
    {
        if (leaf.Retakes is { } retakes)
        {
            var said = retakes == 0 ? speech.Say("rule.no-retake") : speech.Count("rule.retakes", retakes);
            return [leaf.RetakeAfter is { } pause && retakes > 0 ? speech.Say("rule.retake-after", said, speech.Duration(pause)) : said];
        }

        return leaf.RetakeAfter is { } after ? [speech.Say("rule.retake-after", speech.Say("rule.retake"), speech.Duration(after))] : [];
    }
}
