using Aloi.Modules.Protocols.Sentences;
using Aloi.Platform.Collections;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>Protocols and verdicts in people's words. Every text is one physical line.</summary>
public static class ProtocolSentences
{
    /// <summary>Why the verdict is what it is: what is earned, then what is missing or no longer possible.</summary>
    public static string Reason(Verdict verdict, Language language)
    {
        var speech = new Speech(language, verdict.Moment.Zone);
        var sentences = new List<string>();
        var earned = new EarnedPhrases(speech).Of(verdict.Root, verdict.State == NodeState.Satisfied).ToList();
        if (earned.Count > 0)
        {
            sentences.Add(speech.Say("earned", speech.List(earned)));
        }

        if (verdict.Root.Reason == Contracts.Reason.NothingProven)
        {
            sentences.Add(speech.Say("nothing-proven"));
        }
        else if (verdict.State == NodeState.NotYet)
        {
            sentences.Add(Missing(verdict, speech));
        }
        else if (verdict.State == NodeState.Impossible)
        {
            sentences.Add(speech.Say("blocked", speech.List(new BlockedPhrases(speech).Of(verdict.Root))));
        }

        return string.Join(' ', sentences);
    }

    /// <summary>The whole rule as one readable sentence.</summary>
    public static string Describe(ProtocolNode protocol, Language language)
    {
        var speech = new Speech(language, TimeZoneInfo.Utc);
        return speech.Say("rule", new RulePhrases(speech).Of(protocol));
    }

    /// <summary>One part of the rule, to stand in a list: what a sentence about the whole would say of it.</summary>
    public static string Phrase(ProtocolNode node, Language language) => new RulePhrases(new Speech(language, TimeZoneInfo.Utc)).Of(node);

    /// <summary>What a proof rests on, strongest first: « test + 2 pairs ».</summary>
    public static string Mix(ValueList<ProofShare> mix, Language language)
    {
        var speech = new Speech(language, TimeZoneInfo.Utc);
        return string.Join(" + ", mix.Select(share => speech.Count($"mix.{share.Kind}", share.Count)));
    }

    public static string Level(ProofLevel level, Language language) => new Speech(language, TimeZoneInfo.Utc).Level(level);

    private static string Missing(Verdict verdict, Speech speech)
    {
        // A single peer requirement needs no name: « 1 recommandation de pair sur 2 » says it all.
        var peerLeaves = verdict.Root.Node.Leaves().Count(leaf => leaf is PeerEndorsement);
        var missing = new MissingPhrases(speech, namesPeers: peerLeaves > 1).Of(verdict.Root);
        return speech.Say("missing", speech.List(missing));
    }
}
