using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>How long a duration of the calendar is at least and at most, in hours: months differ, so only what is certain is said.</summary>
internal static class Spans
{
    private const decimal DaysOfMonth = 30.436875m;

    /// <summary>Whatever the date from which both count, the first ends before the second.</summary>
    public static bool IsBefore(CalendarDuration a, CalendarDuration b) => Most(a) < Least(b);

    public static decimal Least(CalendarDuration duration) => (24 * (DaysLeast(MonthsOf(duration)) + DaysOf(duration))) + HoursOf(duration);

    public static decimal Most(CalendarDuration duration) => (24 * (DaysMost(MonthsOf(duration)) + DaysOf(duration))) + HoursOf(duration);

    private static decimal MonthsOf(CalendarDuration duration) => (duration.Years * 12m) + duration.Months;

    private static decimal DaysOf(CalendarDuration duration) => (duration.Weeks * 7m) + duration.Days;

    private static decimal HoursOf(CalendarDuration duration) => duration.Hours + (duration.Minutes / 60m) + (duration.Seconds / 3600m);

    private static decimal DaysLeast(decimal months) => Math.Max(28 * months, Math.Floor(DaysOfMonth * months) - 3);

    private static decimal DaysMost(decimal months) => Math.Min(31 * months, Math.Ceiling(DaysOfMonth * months) + 3);
}
