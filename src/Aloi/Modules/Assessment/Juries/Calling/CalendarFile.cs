using System.Globalization;
using System.Text;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <param name="Uid">The same for the same meeting, whatever becomes of it.</param>
/// <param name="Sequence">Counts the changes: a calendar takes the highest.</param>
/// <param name="Organiser">An address; null when there is none to answer to.</param>
/// <param name="Stamp">When this file was made.</param>
internal sealed record CalendarEvent(
    string Uid,
    int Sequence,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Summary,
    string Location,
    string Description,
    string? Organiser,
    DateTimeOffset Stamp
)
{
    public bool IsCancelled { get; init; }
}

/// <summary>
/// A calendar file after RFC 5545. It is published (RFC 5546, METHOD:PUBLISH) and not a request: an answer to a request would go to a mailbox that
/// nobody reads, and whoever cannot come says so to a person. A change bears the same UID and a higher SEQUENCE; CANCEL takes the meeting away.
/// </summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";
    private const int MostOctets = 75;

    public static byte[] Write(CalendarEvent meeting)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Aloi//Aloi//FR",
            "CALSCALE:GREGORIAN",
            $"METHOD:{Method(meeting)}",
            "BEGIN:VEVENT",
            $"UID:{Escape(meeting.Uid)}",
            $"DTSTAMP:{Utc(meeting.Stamp)}",
            $"DTSTART:{Utc(meeting.Start)}",
            $"DTEND:{Utc(meeting.End)}",
            $"SEQUENCE:{meeting.Sequence.ToString(CultureInfo.InvariantCulture)}",
            $"STATUS:{(meeting.IsCancelled ? "CANCELLED" : "CONFIRMED")}",
            $"SUMMARY:{Escape(meeting.Summary)}",
            .. meeting.Location.Length > 0 ? [$"LOCATION:{Escape(meeting.Location)}"] : Array.Empty<string>(),
            $"DESCRIPTION:{Escape(meeting.Description)}",
            .. meeting.Organiser is { } address ? [$"ORGANIZER:mailto:{OneLine(address)}"] : Array.Empty<string>(),
            "TRANSP:OPAQUE",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(Fold)));
    }

    public static string Method(CalendarEvent meeting) => meeting.IsCancelled ? "CANCEL" : "PUBLISH";

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Text values (section 3.3.11); controls other than line ends have no place in them.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    /// <summary>No line is longer than 75 octets, and none is cut within a character (section 3.1).</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
