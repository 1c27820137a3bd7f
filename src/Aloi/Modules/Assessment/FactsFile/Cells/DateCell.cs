using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>
/// When an act took place: 31/12/2026 or 2026-12-31, a whole day; 2026-12-31T09:30, an instant, of the given zone unless it states an
/// offset. A date that no calendar has is told apart from text that is no date.
/// </summary>
internal static class DateCell
{
    private const int FirstYear = 1900;
    private const int IsoDateLength = 10;

    private static readonly string[] LocalForms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];
    private static readonly string[] OffsetForms = ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"];

    public static Outcome<FactTime> Read(string cell, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (Parts(cell) is not var (year, month, day))
        {
            return FactsFileProblems.DateUnreadable.With();
        }

        if (year < FirstYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return FactsFileProblems.DateImpossible.With();
        }

        return cell.Length > IsoDateLength ? Instant(cell, now, zone) : WholeDay(new DateOnly(year, month, day), now, zone);
    }

    private static Outcome<FactTime> WholeDay(DateOnly day, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return day > today ? FactsFileProblems.DateInFuture.With(today) : FactTime.WholeDay(day, zone);
    }

    private static Outcome<FactTime> Instant(string cell, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (TryReadInstant(cell, zone) is not { } instant)
        {
            return FactsFileProblems.DateUnreadable.With();
        }

        return instant > now
            ? FactsFileProblems.DateInFuture.With(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime))
            : FactTime.Instant(instant);
    }

    private static DateTimeOffset? TryReadInstant(string cell, TimeZoneInfo zone)
    {
        var culture = CultureInfo.InvariantCulture;
        var text = cell.EndsWith('Z') ? cell[..^1] + "+00:00" : cell;
        if (DateTimeOffset.TryParseExact(text, OffsetForms, culture, DateTimeStyles.None, out var withOffset))
        {
            return withOffset;
        }

        // An hour that the change to summer time skips never happened.
        return DateTime.TryParseExact(text, LocalForms, culture, DateTimeStyles.None, out var local) && !zone.IsInvalidTime(local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;
    }

    /// <summary>The numbers of a date, whether or not such a day exists; null when the text has not the form of a date.</summary>
    private static (int Year, int Month, int Day)? Parts(string cell)
    {
        if (cell.Split('/') is [var d, var m, var y])
        {
            return d.Length <= 2 && m.Length <= 2 && y.Length == 4 ? Triple(y, m, d) : null;
        }

        var date = cell.Length > IsoDateLength && cell[IsoDateLength] == 'T' ? cell[..IsoDateLength] : cell;
        return date.Split('-') is [{ Length: 4 } year, { Length: 2 } month, { Length: 2 } day] ? Triple(year, month, day) : null;
    }

    private static (int Year, int Month, int Day)? Triple(string year, string month, string day) =>
        Number(year) is { } y && Number(month) is { } m && Number(day) is { } d ? (y, m, d) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
