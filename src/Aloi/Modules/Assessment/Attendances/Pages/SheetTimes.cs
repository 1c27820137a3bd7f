using System.Globalization;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Attendances.Pages;

/// <summary>« 12 mars 2026, 9 h 00 – 12 h 30 », on the entity's clock.</summary>
internal static class SheetTimes
{
    public static string Of(Language language, AttendanceSheet sheet, TimeZoneInfo zone)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(sheet.StartsAt, zone), TimeZoneInfo.ConvertTime(sheet.EndsAt, zone));
        return $"{Spoken.Day(language, from)}, {Hour(language, from)}\u00a0–\u00a0{Hour(language, to)}";
    }

    private static string Hour(Language language, DateTimeOffset at) =>
        at.ToString(language == Language.French ? "H'\u00a0h\u00a0'mm" : "HH:mm", CultureInfo.InvariantCulture);
}
