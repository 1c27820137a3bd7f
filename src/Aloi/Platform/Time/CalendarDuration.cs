using System.Globalization;
using System.Text;

namespace Aloi.Platform.Time;

/// <summary>
/// An ISO 8601 duration as people mean it: a month is a month of the calendar, a day a day of the wall clock, an hour an elapsed hour.
/// Whole numbers only, no sign. <c>P1W</c> and <c>P7D</c> are two values: what was written is kept.
/// </summary>
public readonly record struct CalendarDuration
{
    private const int MaxDigits = 6;

    public int Years { get; init; }

    public int Months { get; init; }

    public int Weeks { get; init; }

    public int Days { get; init; }

    public int Hours { get; init; }

    public int Minutes { get; init; }

    public int Seconds { get; init; }

    public bool IsZero => this == default;

    /// <summary>No hours, minutes or seconds: added to a whole day it gives a whole day.</summary>
    public bool IsWholeDays => Hours == 0 && Minutes == 0 && Seconds == 0;

    private TimeSpan Elapsed => new(Hours, Minutes, Seconds);

    /// <summary>Calendar part on the wall clock of the zone first, then the elapsed hours. Never leaves the range of dates.</summary>
    public DateTimeOffset AddTo(DateTimeOffset instant, TimeZoneInfo zone) => Shift(instant, zone, 1);

    public DateTimeOffset SubtractFrom(DateTimeOffset instant, TimeZoneInfo zone) => Shift(instant, zone, -1);

    public DateOnly AddDaysPartTo(DateOnly day)
    {
        var shifted = ShiftCalendar(day.ToDateTime(TimeOnly.MinValue), 1);
        return DateOnly.FromDateTime(shifted ?? DateTime.MaxValue);
    }

    /// <summary>The elapsed part alone.</summary>
    public DateTimeOffset AddHoursPartTo(DateTimeOffset instant) =>
        Elapsed > DateTimeOffset.MaxValue - instant ? DateTimeOffset.MaxValue : instant + Elapsed;

    public static bool TryParse(string? text, out CalendarDuration duration)
    {
        duration = default;
        return text is ['P', _, ..] && CalendarDurationParser.TryParse(text.AsSpan(1), MaxDigits, out duration);
    }

    public static CalendarDuration Parse(string text) =>
        TryParse(text, out var duration) ? duration : throw new FormatException($"Not an ISO 8601 duration: {text}");

    public override string ToString()
    {
        if (IsZero)
        {
            return "PT0S";
        }

        var text = new StringBuilder("P");
        Append(text, Years, 'Y');
        Append(text, Months, 'M');
        Append(text, Weeks, 'W');
        Append(text, Days, 'D');
        if (!IsWholeDays)
        {
            text.Append('T');
            Append(text, Hours, 'H');
            Append(text, Minutes, 'M');
            Append(text, Seconds, 'S');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int value, char unit)
    {
        if (value != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value}{unit}");
        }
    }

    private DateTimeOffset Shift(DateTimeOffset instant, TimeZoneInfo zone, int sign)
    {
        var edge = sign > 0 ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue;
        var moved = instant.ToUniversalTime();
        if (Years != 0 || Months != 0 || Weeks != 0 || Days != 0)
        {
            if (ShiftCalendar(LocalClock.ToLocal(instant, zone), sign) is not { } local)
            {
                return edge;
            }

            moved = LocalClock.ToInstant(local, zone);
        }

        var room = sign > 0 ? DateTimeOffset.MaxValue - moved : moved - DateTimeOffset.MinValue;
        return Elapsed > room ? edge : moved + (sign * Elapsed);
    }

    private DateTime? ShiftCalendar(DateTime local, int sign)
    {
        // Two years of margin at either end of time keep every later step (offsets, the day after) inside the range.
        var months = sign * ((Years * 12L) + Months);
        var days = sign * ((Weeks * 7L) + Days);
        var year = local.Year + (months / 12) + (days / 365);
        return year is < 3 or > 9997 ? null : local.AddMonths((int)months).AddDays(days);
    }
}
