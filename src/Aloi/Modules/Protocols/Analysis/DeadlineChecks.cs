using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>
/// Deadlines that nobody can meet: of nothing, shorter than what is asked, or, since all count from enrolment, over before an earlier step
/// of the same sequence has to be.
/// </summary>
internal sealed class DeadlineChecks
{
    private const string Code = FindingCodes.DeadlineCannotBeMet;

    private readonly TimeAsked asked;

    private DeadlineChecks(Reach reach) => asked = new TimeAsked(reach);

    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope) => new DeadlineChecks(scope.Reach).Of(scope.Root, Before.Nothing);

    private IEnumerable<ProtocolFinding> Of(Place place, Before before) =>
        place.Node switch
        {
            Leaf leaf => OfLeaf(place, leaf, before),
            ProtocolNode.Sequence => InTurn(place, before),
            ProtocolNode.All => place.Children.SelectMany(child => Of(child, before)),

            // While another branch leaves time enough, the choice as a whole can be met; each branch must then only be sound by itself.
            _ => place.Children.SelectMany(child => Of(child, IsBlocked(place.Node, before) ? before : Before.Nothing)),
        };

    private IEnumerable<ProtocolFinding> InTurn(Place place, Before before)
    {
        foreach (var child in place.Children)
        {
            foreach (var finding in Of(child, before))
            {
                yield return finding;
            }

            before = After(before, child.Node);
        }
    }

    private Before After(Before before, ProtocolNode step)
    {
        var granted = TimeAsked.Granted(step);
        var isLater = granted is { } time && (before.Granted is not { } known || Spans.Least(time) > Spans.Least(known.Time));
        return new(isLater ? (granted!.Value, TimeAsked.Longest(step, granted.Value)) : before.Granted, before.Hours + asked.Least(step));
    }

    private static IEnumerable<ProtocolFinding> OfLeaf(Place place, Leaf leaf, Before before)
    {
        if (leaf.Deadline is { } deadline && Why(place, leaf, deadline, before) is { } finding)
        {
            yield return finding;
        }

        if (place.Substitute is not { Node: Leaf substitute } instead)
        {
            yield break;
        }

        if (leaf.Deadline is { } calls && substitute.Deadline is { } due && Spans.Most(due) <= Spans.Least(calls))
        {
            yield return instead.Error(Code, "substitute", instead.Name, due, place.Name, calls);
        }
        else
        {
            foreach (var further in OfLeaf(instead, substitute, before))
            {
                yield return further;
            }
        }
    }

    private static ProtocolFinding? Why(Place place, Leaf leaf, CalendarDuration deadline, Before before) =>
        deadline.IsZero ? place.Error(Code, "nothing", place.Name)
        : before.Granted is { } granted && Spans.IsBefore(deadline, granted.Time)
            ? place.Error(Code, "sequence", place.Name, deadline, granted.By, granted.Time)
        : TimeAsked.Own(leaf) > Spans.Most(deadline) ? place.Error(Code, "hours", place.Name, TimeAsked.Own(leaf), deadline)
        : before.Hours + TimeAsked.Own(leaf) > Spans.Most(deadline)
            ? place.Error(Code, "steps", place.Name, deadline, before.Hours + TimeAsked.Own(leaf))
        : null;

    private bool IsBlocked(ProtocolNode node, Before before) =>
        node switch
        {
            Leaf leaf => leaf.Deadline is { } deadline && Why(Place.Root(leaf), leaf, deadline, before) is not null,
            ProtocolNode.Sequence => node.Children.Any(child =>
            {
                var isBlocked = IsBlocked(child, before);
                before = After(before, child);
                return isBlocked;
            }),
            _ => Weighing.Of(node, child => !IsBlocked(child, before)) < Weighing.Need(node),
        };

    /// <param name="Granted">The most time that an earlier step may take, and the step that may.</param>
    /// <param name="Hours">The least that the earlier steps take.</param>
    private readonly record struct Before((CalendarDuration Time, string By)? Granted, decimal Hours)
    {
        public static readonly Before Nothing = new(null, 0);
    }
}
