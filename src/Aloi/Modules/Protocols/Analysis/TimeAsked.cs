using Aloi.Modules.Protocols.Contracts;
using Aloi.Modules.Protocols.Sentences;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>How long a part of the rule may take whoever takes the time it grants, and how long it takes at the very least.</summary>
internal sealed class TimeAsked(Reach reach)
{
    private static readonly Comparer<CalendarDuration?> ByLength = Comparer<CalendarDuration?>.Create(
        (a, b) => (a is { } x ? Spans.Least(x) : 0).CompareTo(b is { } y ? Spans.Least(y) : 0)
    );

    /// <summary>Hours that a leaf asks for by itself.</summary>
    public static decimal Own(Leaf leaf) => (leaf as Attendance)?.Hours ?? 0;

    /// <summary>The deadline of the part; of a choice, that of its quickest branches. Null where none is set.</summary>
    public static CalendarDuration? Granted(ProtocolNode node) =>
        node switch
        {
            Leaf { Deadline: null } => null,
            Leaf leaf => leaf.OnSilence.Substitute is { } instead ? Later(leaf.Deadline, Granted(instead)) : leaf.Deadline,
            ProtocolNode.All or ProtocolNode.Sequence => node.Children.Aggregate(
                (CalendarDuration?)null,
                (latest, child) => Later(latest, Granted(child))
            ),
            _ => Weighing.Cheapest(node, Granted, ByLength),
        };

    /// <summary>The name of a requirement that may take as long as that.</summary>
    public static string Longest(ProtocolNode node, CalendarDuration granted) =>
        Speech.Name(node.Leaves().FirstOrDefault(leaf => leaf.Deadline == granted) ?? node);

    /// <summary>Hours from enrolment before the part can be satisfied.</summary>
    public decimal Least(ProtocolNode node) =>
        node switch
        {
            Leaf leaf => reach.CanBeMet(leaf) ? Own(leaf)
            : leaf.Deadline is { } deadline && reach.CanBeSatisfied(leaf) ? Spans.Least(deadline)
            : 0,
            ProtocolNode.Sequence => node.Children.Sum(Least),
            ProtocolNode.All => node.Children.Max(Least),
            _ => Weighing.Cheapest(node, Least, Comparer<decimal>.Default),
        };

    private static CalendarDuration? Later(CalendarDuration? a, CalendarDuration? b) => ByLength.Compare(a, b) >= 0 ? a : b;
}
