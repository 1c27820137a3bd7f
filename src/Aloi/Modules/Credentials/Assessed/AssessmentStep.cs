using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Credentials.Assessed;

/// <summary>One requirement that was met: what it was, what came out, through how many people, and when. Nobody is named.</summary>
/// <param name="Kind">The kind of requirement, in the words of the protocol language.</param>
/// <param name="Have">A score, hours or percent; null where the number says nothing.</param>
/// <param name="People">Distinct authors; null where it is not people who decide.</param>
/// <param name="External">How many of them came from outside the organisation.</param>
/// <param name="First">The first act that counts.</param>
/// <param name="Last">The last one.</param>
public sealed record AssessmentStep(
    string Name,
    string Kind,
    decimal? Have,
    decimal? Need,
    decimal? Scale,
    int? People,
    int External,
    DateTimeOffset? First,
    DateTimeOffset? Last,
    bool IsWaived
)
{
    private const int MostCapacities = 6;

    /// <summary>What experts looked at; null where the rule does not say.</summary>
    public ReviewKind? Setting { get; init; }

    /// <summary>As what they judged, in their own words, each once; never a name.</summary>
    public IReadOnlyList<string> Capacities { get; init; } = [];

    /// <summary>How many voted for, of a jury; null elsewhere.</summary>
    public int? InFavour { get; init; }

    /// <summary>What was reached, criterion by criterion; empty where there was no grid.</summary>
    public IReadOnlyList<CriterionReached> Criteria { get; init; } = [];

    /// <summary>The requirements that were met, in the order of the rule.</summary>
    public static IReadOnlyList<AssessmentStep> Of(Verdict verdict) =>
        [.. verdict.Nodes.Where(n => n is { State: NodeState.Satisfied, Node: Leaf }).Select(n => Of(n, verdict.Moment.Zone))];

    public static AssessmentStep Of(NodeVerdict node, TimeZoneInfo zone)
    {
        var leaf = (Leaf)node.Node;
        var authors = node.Facts.Select(f => f.Author).OfType<FactAuthor>().DistinctBy(a => a.Key, StringComparer.Ordinal).ToList();
        var days = node.Facts.Select(f => TimeZoneInfo.ConvertTime(f.Time.Start, zone)).Order().ToList();
        var isPanel = leaf is ExpertReview or Jury;
        return new AssessmentStep(
            leaf.Name,
            leaf.Kind,
            leaf is OnlineAssessment or Attendance ? node.Have : null,
            leaf is OnlineAssessment or Attendance ? node.Need : null,
            ScaleOf(leaf),
            isPanel || leaf is PeerEndorsement ? Math.Max(authors.Count, (int)node.Have) : null,
            isPanel || leaf is PeerEndorsement ? authors.Count(a => a.IsExternal) : 0,
            days.Count > 0 ? days[0] : null,
            days.Count > 0 ? days[^1] : null,
            node.IsWaived
        )
        {
            Setting = (leaf as ExpertReview)?.Setting,
            Capacities = isPanel ? CapacitiesOf(authors) : [],
            InFavour = leaf is Jury && node.Facts.Count > 0 ? node.Facts.Count(IsInFavour) : null,
            Criteria = CriterionReached.Of(node),
        };
    }

    private static bool IsInFavour(Fact fact) => fact.Result is FactResult.Judgement { Outcome: JudgementOutcome.Achieved };

    private static List<string> CapacitiesOf(IEnumerable<FactAuthor> authors) =>
        [
            .. authors
                .Select(a => a.Capacity?.Trim())
                .OfType<string>()
                .Where(c => c.Length > 0)
                .Distinct(StringComparer.CurrentCultureIgnoreCase)
                .Take(MostCapacities),
        ];

    /// <summary>Of how many points; null for hours.</summary>
    private static decimal? ScaleOf(Leaf leaf) =>
        leaf switch
        {
            OnlineAssessment test => test.Max,
            Attendance { Percent: not null } => 100,
            _ => null,
        };
}
