using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>Simulated time: whole minutes since an enrolment that is the same for everybody.</summary>
internal static class Clock
{
    /// <summary>Twenty years: what comes later does not come.</summary>
    public const int Horizon = 20 * 366 * 24 * 60;

    /// <summary>Later than anything that happens.</summary>
    public const int Never = int.MaxValue;

    public const int MinutesOfDay = 24 * 60;

    public static readonly DateTimeOffset Enrolment = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset At(int minutes) => Enrolment.AddMinutes(minutes);

    public static Moment MomentAt(int minutes) => new(FactTime.Instant(Enrolment), At(minutes), TimeZoneInfo.Utc);

    /// <summary>The last minute at which something counts; never when there is no deadline or it lies beyond the horizon.</summary>
    public static int Due(CalendarDuration? deadline)
    {
        if (deadline is not { } length)
        {
            return Never;
        }

        var minutes = Math.Floor((length.AddTo(Enrolment, TimeZoneInfo.Utc) - Enrolment).TotalMinutes);
        return minutes > Horizon ? Never : (int)minutes;
    }
}
