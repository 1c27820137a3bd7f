using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// The last moment at which something counts: an instant, itself included, or a whole day to its end when counted from a whole day.
/// </summary>
internal readonly record struct Deadline(FactTime Due)
{
    public static Deadline From(FactTime start, CalendarDuration length, TimeZoneInfo zone)
    {
        if (!start.IsWholeDay)
        {
            return new(FactTime.Instant(length.AddTo(start.Start, zone)));
        }

        var day = length.AddDaysPartTo(DateOnly.FromDateTime(LocalClock.ToLocal(start.Start, zone)));
        if (day >= DateOnly.MaxValue)
        {
            return new(FactTime.Instant(DateTimeOffset.MaxValue));
        }

        // Hours that follow whole days run from the end of the last one.
        var due = FactTime.WholeDay(day, zone);
        return new(length.IsWholeDays ? due : FactTime.Instant(length.AddHoursPartTo(due.End)));
    }

    public bool HasPassed(DateTimeOffset now) => Due.IsWholeDay ? now >= Due.End : now > Due.Start;

    /// <summary>By the fact's own date; a whole day is in time when it does not start after the deadline.</summary>
    public bool IsMetBy(Fact fact) => !HasPassed(fact.Time.Start);
}
