namespace Aloi.Platform.Time;

/// <summary>The time zones that people choose from: those named after a place.</summary>
public static class TimeZones
{
    public static IReadOnlyList<string> All { get; } =
        [
            .. TimeZoneInfo
                .GetSystemTimeZones()
                .Select(z => z.Id)
                .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
