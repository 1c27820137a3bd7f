using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Acts;

/// <summary>The last day on which something counts, as a form brings it.</summary>
/// <param name="Day">A whole day; null when none was asked.</param>
internal sealed record LastDay(FactTime? Day)
{
    private const int LongestYears = 10;

    /// <summary>Today at the earliest: a day that is over would decide against the candidate at once.</summary>
    public static Outcome<LastDay> Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (text.Length == 0)
        {
            return new LastDay((FactTime?)null);
        }

        var today = Of(now, zone);
        return
            DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= today
            && day <= today.AddYears(LongestYears)
            ? new LastDay(FactTime.WholeDay(day, zone))
            : ActProblems.ChooseDate.With().At(new Location(Field: "until"));
    }

    public static Outcome<LastDay> Read(string text, OpenAct act) => Read(text, act.Now, act.Open.Zone);

    public static DateOnly Of(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(LocalClock.ToLocal(at, zone));
}
