using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>A presence: hours (7, 7,5, 7 h, 7h30) or a percentage (80, 80 %), whichever the requirement counts.</summary>
internal static class AttendanceCell
{
    private const decimal MaxHours = 10_000;

    public static Outcome<FactResult> Read(string cell, AttendanceUnit unit)
    {
        var text = Numbers.WithoutSpaces(cell).ToLowerInvariant();
        if (Numbers.IsNegative(text.TrimEnd('%', 'h')))
        {
            return FactsFileProblems.AttendanceNegative.With();
        }

        return unit == AttendanceUnit.Hours ? Hours(text) : Percent(text);
    }

    private static Outcome<FactResult> Hours(string text)
    {
        if (text.EndsWith('%'))
        {
            return FactsFileProblems.AttendanceCountsHours.With();
        }

        if (!TryReadHours(text, out var hours))
        {
            return FactsFileProblems.HoursUnreadable.With();
        }

        return hours > MaxHours ? FactsFileProblems.HoursOverMax.With(hours, MaxHours) : new FactResult.Attendance(hours);
    }

    private static Outcome<FactResult> Percent(string text)
    {
        if (TryReadHours(text, out _) && text.Contains('h', StringComparison.Ordinal))
        {
            return FactsFileProblems.AttendanceCountsPercent.With();
        }

        if (!Numbers.TryRead(text.EndsWith('%') ? text[..^1] : text, out var percent))
        {
            return FactsFileProblems.PercentUnreadable.With();
        }

        return percent > 100 ? FactsFileProblems.PercentOverHundred.With(percent) : new FactResult.Attendance(Numbers.Floor(percent));
    }

    private static bool TryReadHours(string text, out decimal hours)
    {
        var mark = text.IndexOf('h', StringComparison.Ordinal);
        if (mark < 0)
        {
            return Numbers.TryRead(text, out hours);
        }

        if (mark == text.Length - 1)
        {
            return Numbers.TryRead(text[..mark], out hours);
        }

        return TryReadMinutes(text[..mark], text[(mark + 1)..], out hours);
    }

    /// <summary>Rounded up at the tenth decimal: three times 7h20 must make 22 hours, not a hair less.</summary>
    private static bool TryReadMinutes(string whole, string rest, out decimal hours)
    {
        hours = 0;
        if (rest.Length != 2 || !whole.All(char.IsAsciiDigit) || !rest.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (!Numbers.TryRead(whole, out hours) || !Numbers.TryRead(rest, out var minutes) || minutes >= 60)
        {
            return false;
        }

        hours += Numbers.Ceiling(minutes / 60);
        return true;
    }
}
