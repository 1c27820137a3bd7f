using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <summary>
/// What those who only look at a candidate are not told: whoever may still come to judge must not meet what others said before, and what peers
/// say is for those who decide. That something happened, and when, stays.
/// </summary>
internal sealed class TimelineVeil(OpenCandidacy open)
{
    private readonly HashSet<string> _leaves =
    [
        .. open
            .Verdict.Nodes.Where(n => n.Node is PeerEndorsement || (n.Node is IPanel && IsUnsettled(open, n)))
            .Select(n => ((Leaf)n.Node).Id),
    ];

    public TimelinePage Over(TimelinePage page) => page with { Entries = [.. page.Entries.Select(Over)] };

    private TimelineEntry Over(TimelineEntry entry) =>
        entry.Leaf is { } leaf && _leaves.Contains(leaf.Id)
            ? new TimelineEntry(entry.At, entry.Kind, entry.What)
            {
                IsDay = entry.IsDay,
                Leaf = leaf,
                IsStruck = entry.IsStruck,
            }
            : entry;

    private static bool IsUnsettled(OpenCandidacy open, NodeVerdict node) =>
        open.StandingOf(node) is LeafStanding.Open or LeafStanding.NotItsTurn;
}
