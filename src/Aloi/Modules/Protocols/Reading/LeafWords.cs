using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Reading;

/// <summary>The words of the protocol language for values that are one of a few.</summary>
internal static class LeafWords
{
    public static readonly IReadOnlyDictionary<string, KeepScore> Keeps = Words(("best", KeepScore.Best), ("last", KeepScore.Last));

    public static readonly IReadOnlyDictionary<string, Agreement> Agreements = Words(
        ("all", Agreement.All),
        ("majority", Agreement.Majority)
    );

    public static readonly IReadOnlyDictionary<string, JuryRule> JuryRules = Words(
        ("majority", JuryRule.Majority),
        ("unanimity", JuryRule.Unanimity)
    );

    public static readonly IReadOnlyDictionary<string, TieRule> Ties = Words(
        ("against", TieRule.Against),
        ("chair", TieRule.Chair),
        ("favour", TieRule.Favour)
    );

    public static readonly IReadOnlyDictionary<string, ReviewKind> ReviewKinds = Words(
        ("field", ReviewKind.Field),
        ("scenario", ReviewKind.Scenario),
        ("interview", ReviewKind.Interview),
        ("portfolio", ReviewKind.Portfolio)
    );

    public static readonly IReadOnlyDictionary<string, Independence> Independences = Words(
        ("trainer", Independence.Trainer),
        ("manager", Independence.Manager),
        ("sameEntity", Independence.SameEntity)
    );

    public static readonly IReadOnlyDictionary<string, PeerChoice> PeerChoices = Words(
        ("candidate", PeerChoice.Candidate),
        ("rule", PeerChoice.Rule)
    );

    public static readonly IReadOnlyDictionary<string, CircularRule> Circulars = Words(
        ("ignore", CircularRule.Ignore),
        ("count", CircularRule.Count)
    );

    public static readonly IReadOnlyDictionary<string, ArtefactKind> Artefacts = Words(
        ("image", ArtefactKind.Image),
        ("pdf", ArtefactKind.Pdf),
        ("video", ArtefactKind.Video),
        ("link", ArtefactKind.Link),
        ("text", ArtefactKind.Text)
    );

    public static readonly IReadOnlyDictionary<string, ProofLevel> Levels = Words(
        ("participation", ProofLevel.Participation),
        ("declared", ProofLevel.Declared),
        ("endorsed", ProofLevel.Endorsed),
        ("tested", ProofLevel.Tested),
        ("expert", ProofLevel.Expert),
        ("jury", ProofLevel.Jury)
    );

    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    private static Dictionary<string, T> Words<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
}
