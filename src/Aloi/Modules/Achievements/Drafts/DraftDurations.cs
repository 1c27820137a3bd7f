using System.Globalization;
using System.Text.RegularExpressions;
using Aloi.Platform.Time;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>Durations as people type them, and back. What has no everyday form stays in the standard's own (ISO 8601).</summary>
internal static partial class DraftDurations
{
    private const decimal MostHours = 100_000;

    /// <summary>« 14 », « 1,5 », « 14 h », « 1h30 ».</summary>
    public static bool TryHours(string typed, out CalendarDuration duration)
    {
        if (Standard(typed, out duration))
        {
            return true;
        }

        var match = Hours().Match(typed.Replace(',', '.').Replace('\u00a0', ' '));
        if (!match.Success)
        {
            return false;
        }

        var hours = Number(match.Groups["hours"]);
        var minutes = (int)Math.Round((hours * 60) + Number(match.Groups["minutes"]));
        duration = new CalendarDuration { Hours = minutes / 60, Minutes = minutes % 60 };
        return hours <= MostHours && !duration.IsZero;
    }

    public static string HoursText(CalendarDuration? duration) =>
        duration switch
        {
            null => "",
            { Years: 0, Months: 0, Weeks: 0, Days: 0, Seconds: 0, Minutes: 0 } hours => hours.Hours.ToString(CultureInfo.InvariantCulture),
            { Years: 0, Months: 0, Weeks: 0, Days: 0, Seconds: 0, Minutes: < 60 } some => $"{some.Hours}h{some.Minutes:00}",
            { } other => other.ToString(),
        };

    /// <summary>A whole number of the unit.</summary>
    public static bool TryCalendar(string typed, string unit, out CalendarDuration duration)
    {
        if (Standard(typed, out duration))
        {
            return true;
        }

        var isNumber = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 9_999;
        duration = unit switch
        {
            "days" => new CalendarDuration { Days = count },
            "months" => new CalendarDuration { Months = count },
            _ => new CalendarDuration { Years = count },
        };
        return isNumber;
    }

    public static (string Typed, string Unit) CalendarText(CalendarDuration? duration) =>
        duration switch
        {
            null => ("", "years"),
            { } d when d == new CalendarDuration { Years = d.Years } => (Text(d.Years), "years"),
            { } d when d == new CalendarDuration { Months = d.Months } => (Text(d.Months), "months"),
            { } d when d == new CalendarDuration { Days = d.Days } => (Text(d.Days), "days"),
            { } other => (other.ToString(), "years"),
        };

    private static decimal Number(Group digits) => digits.Success ? decimal.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static bool Standard(string typed, out CalendarDuration duration) =>
        CalendarDuration.TryParse(typed, out duration) && !duration.IsZero;

    [GeneratedRegex(
        @"^(?<hours>\d{1,6}(?:\.\d{1,2})?) ?(?:h|heures?|hours?)? ?(?<minutes>\d{2})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        100
    )]
    private static partial Regex Hours();
}
