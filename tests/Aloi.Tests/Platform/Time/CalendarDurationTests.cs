using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Tests.Platform.Time;

public sealed class CalendarDurationTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("P1Y2M3W4DT5H6M7S")]
    [InlineData("P30D")]
    [InlineData("PT14H")]
    [InlineData("P1W")]
    [InlineData("PT1M")]
    [InlineData("P1M")]
    public void What_is_read_prints_as_it_was(string text) => CalendarDuration.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("30D")]
    [InlineData("P-1D")]
    [InlineData("P1.5D")]
    [InlineData("P1D1Y")]
    [InlineData("P1D2D")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PD")]
    [InlineData("p1d")]
    [InlineData("P1D ")]
    [InlineData("P9999999D")]
    [InlineData("P١D")]
    public void What_is_not_a_duration_is_refused(string text) => CalendarDuration.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-01-31T10:00", "P1M", "2026-02-28T10:00")]
    [InlineData("2024-02-29T10:00", "P1Y", "2025-02-28T10:00")]
    [InlineData("2026-03-28T02:30", "P1D", "2026-03-29T03:30")]
    [InlineData("2026-03-28T12:00", "PT24H", "2026-03-29T13:00")]
    [InlineData("2026-10-24T12:00", "P1W", "2026-10-31T12:00")]
    [InlineData("2026-01-01T00:00", "P1M1W1DT1H", "2026-02-09T01:00")]
    public void Days_follow_the_wall_clock_and_hours_elapse(string from, string length, string to) =>
        CalendarDuration.Parse(length).AddTo(Local(from), Paris).ShouldBe(Local(to));

    [Fact]
    public void An_hour_that_comes_twice_is_its_first_occurrence() =>
        CalendarDuration
            .Parse("P1D")
            .AddTo(Local("2026-10-24T02:30"), Paris)
            .ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));

    [Fact]
    public void The_end_of_time_is_not_passed()
    {
        CalendarDuration.Parse("P999999Y").AddTo(Local("2026-01-01T00:00"), Paris).ShouldBe(DateTimeOffset.MaxValue);
        CalendarDuration.Parse("P999999D").SubtractFrom(Local("2026-01-01T00:00"), Paris).ShouldBe(DateTimeOffset.MinValue);
        CalendarDuration.Parse("PT999999H").AddTo(DateTimeOffset.MaxValue, Paris).ShouldBe(DateTimeOffset.MaxValue);
        CalendarDuration.Parse("P1D").AddTo(DateTimeOffset.MaxValue, Paris).ShouldBe(DateTimeOffset.MaxValue);
    }

    [Fact]
    public void A_duration_is_said_in_both_languages()
    {
        var duration = CalendarDuration.Parse("P1Y6M2D");
        DurationText.Say(duration, Language.French).Replace('\u00A0', ' ').ShouldBe("1 an, 6 mois et 2 jours");
        DurationText.Say(duration, Language.English).ShouldBe("1 year, 6 months and 2 days");
    }

    private static DateTimeOffset Local(string text) => LocalClock.ToInstant(DateTime.Parse(text), Paris);
}
