using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Credentials.Public;

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
    public static AssessmentStep Of(NodeVerdict node, TimeZoneInfo zone)
    {
        var leaf = (Leaf)node.Node;
        var authors = node.Facts.Select(f => f.Author).OfType<FactAuthor>().DistinctBy(a => a.Key, StringComparer.Ordinal).ToList();
        var days = node.Facts.Select(f => TimeZoneInfo.ConvertTime(f.Time.Start, zone)).Order().ToList();
        return new AssessmentStep(
            leaf.Name,
            leaf.Kind,
            leaf is OnlineAssessment or Attendance ? node.Have : null,
            leaf is OnlineAssessment or Attendance ? node.Need : null,
            ScaleOf(leaf),
            leaf is ExpertReview or Jury or PeerEndorsement ? Math.Max(authors.Count, (int)node.Have) : null,
            leaf is Jury ? authors.Count(a => a.IsExternal) : 0,
            days.Count > 0 ? days[0] : null,
            days.Count > 0 ? days[^1] : null,
            node.IsWaived
        );
    }

    /// <summary>Of how many points; null for hours.</summary>
    private static decimal? ScaleOf(Leaf leaf) =>
        leaf switch
        {
            OnlineAssessment test => test.Max,
            Attendance { Percent: not null } => 100,
            _ => null,
        };
}
