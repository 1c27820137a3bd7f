using System.Globalization;
using System.Text;
using Aloi.Modules.Assessment.Juries.Calling;

namespace Aloi.Tests.Modules.Assessment.Juries;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 13, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_calendar_reads_back_what_was_written_whatever_the_words()
    {
        var meeting = Meeting("Jury ; « Conduite, niveau 2 » \\ été 🚜 " + new string('é', 120), "Salle B, 2e étage;\nbâtiment \"Nord\"");
        var read = Parse(CalendarFile.Write(meeting));
        read["SUMMARY"].ShouldBe(meeting.Summary);
        read["LOCATION"].ShouldBe(meeting.Location);
        read["UID"].ShouldBe("jury-1@exemple.fr");
        read["METHOD"].ShouldBe("PUBLISH");
        read["STATUS"].ShouldBe("CONFIRMED");
        read["SEQUENCE"].ShouldBe("0");
        read["ORGANIZER"].ShouldBe("mailto:nadia@exemple.fr");
        Instant(read["DTSTART"]).ShouldBe(Start);
        Instant(read["DTEND"]).ShouldBe(Start.AddHours(2));
        Instant(read["DTSTAMP"]).ShouldBe(Start.AddDays(-7));
        read.Keys.ShouldBe(["BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "LOCATION", "DESCRIPTION", "ORGANIZER", "TRANSP", "END"]);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_each_ends_as_the_standard_says()
    {
        var file = Encoding.UTF8.GetString(CalendarFile.Write(Meeting(new string('é', 300) + "🚜🚜🚜", "x")));
        file.ShouldEndWith("\r\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        foreach (var line in file.Split("\r\n"))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            line.ShouldNotContain('\uFFFD');
        }
    }

    [Fact]
    public void Another_date_bears_the_same_uid_and_a_higher_sequence_and_a_cancellation_says_so()
    {
        var moved = Meeting("Jury", "x") with { Sequence = 1, Start = Start.AddDays(1), End = Start.AddDays(1).AddHours(1) };
        var read = Parse(CalendarFile.Write(moved));
        (read["UID"], read["SEQUENCE"], read["METHOD"]).ShouldBe(("jury-1@exemple.fr", "1", "PUBLISH"));
        var gone = Parse(CalendarFile.Write(moved with { Sequence = 2, IsCancelled = true }));
        (gone["UID"], gone["SEQUENCE"], gone["METHOD"], gone["STATUS"]).ShouldBe(("jury-1@exemple.fr", "2", "CANCEL", "CANCELLED"));
    }

    [Fact]
    public void Words_cannot_add_lines_to_the_file() =>
        Parse(CalendarFile.Write(Meeting("Jury\r\nMETHOD:REQUEST\rX", "a\u0000b")))["METHOD"].ShouldBe("PUBLISH");

    /// <summary>Unfolds, splits at the first colon and takes the escapes back; the first value of a name counts.</summary>
    internal static Dictionary<string, string> Parse(byte[] file)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        var unfolded = Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal);
        foreach (var line in unfolded.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            read.TryAdd(name.Split(';')[0], Unescape(value));
        }

        return read;
    }

    internal static DateTimeOffset Instant(string value) =>
        DateTimeOffset.ParseExact(value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }

    private static CalendarEvent Meeting(string summary, string location) =>
        new("jury-1@exemple.fr", 0, Start, Start.AddHours(2), summary, location, "Jury", "nadia@exemple.fr", Start.AddDays(-7));
}
