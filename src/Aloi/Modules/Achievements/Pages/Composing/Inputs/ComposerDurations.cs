using System.Globalization;
using Aloi.Platform.Time;

namespace Aloi.Modules.Achievements.Pages.Composing.Inputs;

/// <summary>One duration or several, as a number and a unit. What has no such form stays in the standard's own (ISO 8601).</summary>
internal static class ComposerDurations
{
    public static readonly IReadOnlyList<string> Units = ["hours", "days", "weeks", "months", "years"];

    private static readonly char[] Separators = [' ', ',', ';', '\u00a0'];

    /// <param name="text">Durations of the language, with spaces between them.</param>
    public static (string Typed, string Unit) Say(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = words.Select(Part).ToList();
        var unit = parts.FirstOrDefault()?.Unit ?? "days";
        return parts.TrueForAll(part => part?.Unit == unit)
            ? (string.Join(", ", parts.Select(part => part!.Number)), unit)
            : (string.Join(", ", words), "days");
    }

    public static string Read(string typed, string unit) =>
        string.Join(' ', typed.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(word => One(word, unit)));

    private static string One(string word, string unit)
    {
        if (CalendarDuration.TryParse(word, out _) || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return word;
        }

        // Zero of anything is no duration: it is refused as it was typed.
        return count == 0 || Of(count, unit) is not { } duration ? word : duration.ToString();
    }

    private static CalendarDuration? Of(int count, string unit) =>
        unit switch
        {
            "hours" => new CalendarDuration { Hours = count },
            "days" => new CalendarDuration { Days = count },
            "weeks" => new CalendarDuration { Weeks = count },
            "months" => new CalendarDuration { Months = count },
            "years" => new CalendarDuration { Years = count },
            _ => null,
        };

    private static SaidPart? Part(string word)
    {
        if (!CalendarDuration.TryParse(word, out var duration))
        {
            return null;
        }

        var (count, unit) = duration switch
        {
            { Hours: > 0 } => (duration.Hours, "hours"),
            { Days: > 0 } => (duration.Days, "days"),
            { Weeks: > 0 } => (duration.Weeks, "weeks"),
            { Months: > 0 } => (duration.Months, "months"),
            _ => (duration.Years, "years"),
        };
        return Of(count, unit) == duration ? new SaidPart(count.ToString(CultureInfo.InvariantCulture), unit) : null;
    }

    private sealed record SaidPart(string Number, string Unit);
}
