using Aloi.Platform.Texts;

namespace Aloi.Platform.Time;

/// <summary>A duration as people say it: « 1 an et 6 mois ».</summary>
public static class DurationText
{
    public static string Say(CalendarDuration duration, Language language)
    {
        (string Unit, int Count)[] parts =
        [
            ("years", duration.Years),
            ("months", duration.Months),
            ("weeks", duration.Weeks),
            ("days", duration.Days),
            ("hours", duration.Hours),
            ("minutes", duration.Minutes),
            ("seconds", duration.Seconds),
        ];
        var said = parts.Where(part => part.Count > 0).Select(part => Plurals.Get(language, $"duration.{part.Unit}", part.Count)).ToList();
        return said.Count switch
        {
            0 => Plurals.Get(language, "duration.seconds", 0),
            1 => said[0],
            _ => TextCatalog.Get(language, "duration.and", string.Join(", ", said[..^1]), said[^1]),
        };
    }
}
