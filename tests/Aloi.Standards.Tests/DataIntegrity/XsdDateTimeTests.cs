using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Tests.DataIntegrity;

public sealed class XsdDateTimeTests
{
    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.0000000Z")]
    [InlineData("2026-01-02T03:04:05-05:30", "2026-01-02T08:34:05.0000000Z")]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("2026-01-02T03:04:05.5Z", "2026-01-02T03:04:05.5000000Z")]
    [InlineData("2026-01-02T03:04:05.123456789123Z", "2026-01-02T03:04:05.1234567Z")]
    [InlineData("2026-01-02T03:04:05.123456789+01:00", "2026-01-02T02:04:05.1234567Z")]
    public void Instants_are_read_in_UTC(string text, string utc)
    {
        XsdDateTime.TryParse(text, out var instant).ShouldBeTrue();
        instant.UtcDateTime.ToString("O").ShouldBe(utc);
        instant.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-01-02")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-02-30T03:04:05Z")]
    [InlineData("2026-01-02T25:04:05Z")]
    [InlineData("2026-01-02T03:04:05.Z")]
    [InlineData("2026-01-02T03:04:05.")]
    [InlineData("2026-01-02T03:04:05z")]
    [InlineData("2026-01-02T03:04:05 Z")]
    [InlineData(" 2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05Z ")]
    [InlineData("2026-01-02T03:04:05+2")]
    [InlineData("2026-01-02T03:04:05+25:00")]
    [InlineData("02/01/2026 03:04:05")]
    [InlineData("١٢٣٤-01-02T03:04:05Z")]
    public void Other_writings_are_refused(string? text) => XsdDateTime.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Instants_are_written_in_whole_seconds_of_UTC() =>
        XsdDateTime.Format(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2))).ShouldBe("2026-01-02T01:04:05Z");
}
