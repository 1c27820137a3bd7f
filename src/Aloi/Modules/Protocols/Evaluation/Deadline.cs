using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// The last moment at which something counts. Counted from a whole day it is a whole day, to its end.
/// </summary>
internal readonly record struct Deadline(DateTimeOffset Last, bool LastIncluded)
{
    public static Deadline From(FactTime start, CalendarDuration length, TimeZoneInfo zone)
    {
        if (!start.IsWholeDay)
        {
            return new(length.AddTo(start.Start, zone), LastIncluded: true);
        }

        var due = length.AddDaysPartTo(DateOnly.FromDateTime(LocalClock.ToLocal(start.Start, zone)));
        var end = due == DateOnly.MaxValue ? DateTimeOffset.MaxValue : LocalClock.StartOf(due.AddDays(1), zone);
        return new(length.AddHoursPartTo(end), LastIncluded: false);
    }

    public bool HasPassed(DateTimeOffset now) => LastIncluded ? now > Last : now >= Last;

    /// <summary>By the fact's own date; a whole day is in time when it does not start after the deadline.</summary>
    public bool IsMetBy(Fact fact) => !HasPassed(fact.Time.Start);
}
