using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>More time than others have: a part of the usual time, or days. It moves deadlines to the end of a day, never to an hour before.</summary>
public sealed record ExtraTime(int Percent, int Days)
{
    public const int MostPercent = 300;
    public const int MostDays = 366;

    public bool IsNone => Percent <= 0 && Days <= 0;

    /// <summary>The last day when something that ran from then to then runs longer.</summary>
    public FactTime Longer(DateTimeOffset from, FactTime due, TimeZoneInfo zone)
    {
        var length = due.End > from ? (due.End - from).TotalDays : 0;
        var extra = Math.Max(Days, (int)Math.Ceiling(Math.Round(length * Percent / 100, 6)));

        // A whole day ends at the next midnight; its last instant is still that day.
        var last = due.IsWholeDay ? due.Start : due.End;
        return FactTime.WholeDay(DateOnly.FromDateTime(LocalClock.ToLocal(last, zone)).AddDays(extra), zone);
    }
}
