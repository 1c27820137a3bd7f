namespace Aloi.Modules.Achievements.Composing;

public enum SketchType
{
    Line,

    /// <summary>One line that may be long.</summary>
    Statement,
    Number,

    /// <summary>A part of one, typed as a percentage.</summary>
    Share,
    Choice,
    Choices,
    Duration,
    Durations,
    Rubric,
    Silence,
}

/// <param name="Key">The word of the protocol language.</param>
/// <param name="Usual">What leaving it out means; it is not printed.</param>
/// <param name="IsRare">Folded away: most rules do without.</param>
/// <param name="Words">The words that may be chosen, in the order they are shown.</param>
public sealed record SketchField(string Key, SketchType Type, string Usual = "", bool IsRare = false, params string[] Words);

/// <summary>Which fields each kind of node has, in the order in which they are printed.</summary>
public static class SketchSchema
{
    public static readonly IReadOnlyList<string> Groups = ["all", "any", "atLeast", "weighted", "sequence"];

    public static readonly IReadOnlyList<string> Leaves =
    [
        "onlineAssessment",
        "expertReview",
        "jury",
        "peerEndorsement",
        "selfDeclaration",
        "attendance",
        "evidence",
        "heldCredential",
    ];

    private static readonly SketchField[] First = [new("id", SketchType.Line, IsRare: true), new("name", SketchType.Line)];

    private static readonly SketchField[] Terms =
    [
        new("deadline", SketchType.Duration),
        new("reminders", SketchType.Durations, IsRare: true),
        new("freshness", SketchType.Duration, IsRare: true),
        new("onSilence", SketchType.Silence, "wait", false, "wait", "waive", "escalate", "substitute"),
        new("retakes", SketchType.Number, IsRare: true),
        new("retakeAfter", SketchType.Duration, IsRare: true),
        new("appealWithin", SketchType.Duration, IsRare: true),
    ];

    private static readonly SketchField Rubric = new("rubric", SketchType.Rubric);

    private static readonly SketchField[] Panel =
    [
        new("pool", SketchType.Line, IsRare: true),
        new("independence", SketchType.Choices, "", true, "trainer", "manager", "sameEntity"),
    ];

    private static readonly Dictionary<string, SketchField[]> Own = new(StringComparer.Ordinal)
    {
        ["all"] = [],
        ["any"] = [],
        ["sequence"] = [],
        ["atLeast"] = [new("k", SketchType.Number)],
        ["weighted"] = [new("threshold", SketchType.Number)],
        ["selfDeclaration"] = [Rubric, new("statement", SketchType.Statement)],
        ["onlineAssessment"] =
        [
            new("min", SketchType.Number),
            new("max", SketchType.Number, "100", true),
            new("attempts", SketchType.Number),
            new("keep", SketchType.Choice, "best", true, "best", "last"),
        ],
        ["expertReview"] =
        [
            new("assessors", SketchType.Number, "1"),
            new("agreement", SketchType.Choice, "majority", true, "majority", "all"),
            Rubric,
            new("setting", SketchType.Choice, "", false, "", "field", "scenario", "interview", "portfolio"),
            new("divergence", SketchType.Number, IsRare: true),
            .. Panel,
        ],
        ["jury"] =
        [
            new("quorum", SketchType.Number),
            new("rule", SketchType.Choice, "majority", false, "majority", "unanimity"),
            new("externalShare", SketchType.Share, "0"),
            new("tie", SketchType.Choice, "against", true, "against", "chair", "favour"),
            Rubric,
            .. Panel,
        ],
        ["peerEndorsement"] =
        [
            new("count", SketchType.Number),
            new("of", SketchType.Number),
            new("relation", SketchType.Line, IsRare: true),
            new("within", SketchType.Duration, IsRare: true),
            Rubric,
            new("invitedBy", SketchType.Choice, "candidate", false, "candidate", "rule"),
            new("pool", SketchType.Line, IsRare: true),
            new("circular", SketchType.Choice, "ignore", true, "ignore", "count"),
        ],
        ["attendance"] = [new("hours", SketchType.Number), new("percent", SketchType.Number)],
        ["evidence"] =
        [
            new("count", SketchType.Number, "1"),
            new("accept", SketchType.Choices, "", false, "image", "pdf", "video", "link", "text"),
        ],
        ["heldCredential"] =
        [
            new("achievement", SketchType.Line),
            new("level", SketchType.Choice, "", false, "", "participation", "declared", "endorsed", "tested", "expert", "jury"),
        ],
    };

    private static readonly Dictionary<string, SketchField[]> ByKind = Own.ToDictionary(
        own => own.Key,
        own => IsGroup(own.Key) ? own.Value : [.. First, .. own.Value, .. Terms],
        StringComparer.Ordinal
    );

    public static bool IsGroup(string kind) => Groups.Contains(kind, StringComparer.Ordinal);

    public static bool IsKind(string kind) => ByKind.ContainsKey(kind);

    public static IReadOnlyList<SketchField> Of(string kind) => ByKind[kind];

    public static SketchField? Find(string kind, string key) =>
        Of(kind).FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.Ordinal));
}
