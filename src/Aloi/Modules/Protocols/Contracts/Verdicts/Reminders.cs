using Aloi.Modules.Protocols.Evaluation;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>When those who have not answered about a requirement are to be reminded.</summary>
public static class Reminders
{
    /// <summary>
    /// In order, from enrolment each. A reminder that falls on a whole day is at its beginning. A later attempt was granted by a person and has
    /// none: its date has nothing to do with the enrolment.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> Of(NodeVerdict node, Moment moment) =>
        node is { Node: Leaf leaf, Attempt: 1 }
            ? [.. leaf.Reminders.Select(r => Deadline.From(moment.Enrolment, r, moment.Zone).Due.Start).Order()]
            : [];
}
