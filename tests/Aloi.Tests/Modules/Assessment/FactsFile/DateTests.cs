using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class DateTests
{
    private static ReadFile WithDate(string date) => ReadResult("theorie", "80", date: date);

    [Theory]
    [InlineData("01/03/2026")]
    [InlineData("1/3/2026")]
    [InlineData("2026-03-01")]
    public void A_day_is_a_whole_day_in_the_zone(string date) =>
        WithDate(date)
            .OnlyFact.Time.ShouldBe(new FactTime(DateTimeOffset.Parse("2026-02-28T23:00Z"), DateTimeOffset.Parse("2026-03-01T23:00Z")));

    [Theory]
    [InlineData("2026-03-01T10:30:00+02:00", "2026-03-01T08:30:00Z")]
    [InlineData("2026-03-01T08:30Z", "2026-03-01T08:30:00Z")]
    [InlineData("2026-03-01T08:30:00.25Z", "2026-03-01T08:30:00.25Z")]
    [InlineData("2026-03-01T09:30", "2026-03-01T08:30:00Z")]
    [InlineData("2026-07-01T09:30:00", "2026-07-01T07:30:00Z")]
    public void An_instant_is_read_with_its_offset_or_in_the_zone(string date, string instant) =>
        WithDate(date).OnlyFact.Time.ShouldBe(FactTime.Instant(DateTimeOffset.Parse(instant)));

    [Fact]
    public void The_thirty_first_of_february_is_refused_with_row_column_and_value()
    {
        var finding = WithDate("31/02/2026").Single(FactsFileProblems.DateImpossible);

        finding.Where.ShouldBe(new Position(Line: 2, Row: 1, ColumnNumber: 5, Column: "date", Value: "31/02/2026"));
    }

    [Theory]
    [InlineData("29/02/2025")]
    [InlineData("2026-02-30")]
    [InlineData("03/25/2026")]
    [InlineData("00/01/2026")]
    [InlineData("01/01/0001")]
    [InlineData("2026-13-01T10:00:00Z")]
    public void A_day_that_no_calendar_has_is_impossible(string date) => ShouldRefuse(date, FactsFileProblems.DateImpossible);

    [Theory]
    [InlineData("hier")]
    [InlineData("01/03/26")]
    [InlineData("1er mars 2026")]
    [InlineData("2026/03/01")]
    [InlineData("01-03-2026")]
    [InlineData("46082")]
    [InlineData("2026-03-01T25:00:00Z")]
    [InlineData("2026-03-01T10:00:00+0100 x")]
    [InlineData("2026-03-29T02:30")]
    [InlineData("+1/03/2026")]
    [InlineData("٠١/٠٣/٢٠٢٦")]
    public void Text_that_is_no_date_is_unreadable(string date) => ShouldRefuse(date, FactsFileProblems.DateUnreadable);

    [Theory]
    [InlineData("22/11/2026")]
    [InlineData("2027-01-01")]
    [InlineData("2026-11-21T12:00:01+01:00")]
    public void A_date_to_come_is_refused(string date) => ShouldRefuse(date, FactsFileProblems.DateInFuture);

    [Theory]
    [InlineData("21/11/2026")]
    [InlineData("2026-11-21T12:00:00+01:00")]
    public void Today_and_now_are_not_to_come(string date) => WithDate(date).Examination.IsClean.ShouldBeTrue();

    [Fact]
    public void Today_is_the_day_of_the_zone_not_of_the_meridian()
    {
        var reader = new FactsFileReader(Context with { Now = DateTimeOffset.Parse("2026-11-21T23:30Z") });
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header + "\nm@exemple.fr;D;M;theorie;22/11/2026;80;"));

        reader.Examine(file, new FirstFindings(1)).IsClean.ShouldBeTrue();
    }

    private static void ShouldRefuse(string date, ProblemKind kind)
    {
        var file = WithDate(date);
        file.Codes.ShouldBe([kind.Code]);
        file.Rows.Single().Fact.ShouldBeNull();
    }
}
