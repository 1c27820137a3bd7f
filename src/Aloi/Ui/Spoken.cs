using System.Globalization;
using Aloi.Platform.Texts;

namespace Aloi.Ui;

/// <summary>Dates as people say them.</summary>
public static class Spoken
{
    public static string Moment(Language language, DateTimeOffset at, DateTimeOffset now, bool dayOnly)
    {
        var days = now.Date.Subtract(at.Date).Days;
        var day = days switch
        {
            0 => TextCatalog.Get(language, "ui.when.today"),
            1 => TextCatalog.Get(language, "ui.when.yesterday"),
            -1 => TextCatalog.Get(language, "ui.when.tomorrow"),
            _ => Day(language, at, withYear: at.Year != now.Year || Math.Abs(days) > 180),
        };
        return dayOnly ? day : TextCatalog.Get(language, "ui.when.at", day, Hour(language, at));
    }

    /// <summary>
    /// The same after a word such as « depuis », which asks for an article before a date and for none before « hier »: « le 12 mars », "12 March".
    /// </summary>
    public static string Definite(Language language, DateTimeOffset at, DateTimeOffset now, bool dayOnly)
    {
        var said = Moment(language, at, now, dayOnly);
        return Math.Abs(now.Date.Subtract(at.Date).Days) <= 1 ? said : TextCatalog.Get(language, "ui.when.the", said);
    }

    /// <summary>« 1er mars 2026 », "1 March 2026".</summary>
    public static string Day(Language language, DateTimeOffset at, bool withYear = true)
    {
        var culture = TextCatalog.Culture(language);
        var number = language == Language.French && at.Day == 1 ? "1er" : at.Day.ToString(CultureInfo.InvariantCulture);
        var month = culture.DateTimeFormat.GetMonthName(at.Month);
        return withYear ? $"{number} {month} {at.Year.ToString(CultureInfo.InvariantCulture)}" : $"{number} {month}";
    }

    private static string Hour(Language language, DateTimeOffset at) =>
        at.ToString(language == Language.French ? "H'\u00a0h\u00a0'mm" : "HH:mm", CultureInfo.InvariantCulture);
}
