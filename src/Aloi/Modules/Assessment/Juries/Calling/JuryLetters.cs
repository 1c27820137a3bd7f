using System.Globalization;
using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Juries.Calling;

internal enum JuryNews
{
    Convened,
    Moved,
    CalledOff,

    /// <summary>The meeting comes near, and grids are missing.</summary>
    Near,
}

/// <summary>What members and candidates are written, each in their language, with the date for their calendar.</summary>
/// <param name="Host">The installation's own name, for calendars' UIDs.</param>
/// <param name="Organiser">The address of whoever convened; null without one.</param>
internal sealed record JuryLetters(OpenJury Jury, string Organisation, string Host, string? Organiser, DateTimeOffset Now)
{
    public LinkLetter ToJuror(JuryNews news, Language language, bool isChair)
    {
        string[] paragraphs = news switch
        {
            JuryNews.CalledOff => [Say(language, "juries.mail.called-off", Organisation, Jury.Achievement, When(language))],
            _ =>
            [
                Say(language, Key("juror", news), Organisation, Jury.Rule.Name, Jury.Achievement),
                Meeting(language),
                .. isChair ? [Say(language, "juries.mail.chair")] : Array.Empty<string>(),
                Say(language, "juries.mail.blind"),
                Say(language, "juries.mail.cannot-come", Organiser ?? Organisation),
                .. news == JuryNews.Near ? [Say(language, "juries.mail.fresh")] : Array.Empty<string>(),
            ],
        };
        return Letter(news, language, paragraphs);
    }

    public LinkLetter ToCandidate(JuryNews news, Language language)
    {
        string[] paragraphs = news switch
        {
            JuryNews.CalledOff => [Say(language, "juries.mail.called-off", Organisation, Jury.Achievement, When(language))],
            _ => [Say(language, Key("candidate", news), Organisation, Jury.Rule.Name, Jury.Achievement), Meeting(language)],
        };
        return Letter(news, language, paragraphs);
    }

    /// <summary>« le 3 mars 2026 à 9 h 30 », where the jury meets.</summary>
    public string When(Language language)
    {
        var local = TimeZoneInfo.ConvertTime(Jury.Row.StartsAt, Jury.Zone);
        var hour = local.ToString(language == Language.French ? "H'\u00a0h\u00a0'mm" : "HH:mm", CultureInfo.InvariantCulture);
        return TextCatalog.Get(language, "juries.mail.when", Spoken.Day(language, local), hour, Jury.Zone.Id);
    }

    public byte[] Calendar(JuryNews news, Language language) =>
        CalendarFile.Write(
            new CalendarEvent(
                $"jury-{Jury.Row.PublicId}@{Host}",
                Jury.Row.Sequence,
                Jury.Row.StartsAt,
                Jury.Row.EndsAt,
                Subject(JuryNews.Convened, language),
                Jury.Place.Said,
                Say(language, "juries.mail.calendar", Jury.Rule.Name, Organisation),
                Organiser,
                Now
            )
            {
                IsCancelled = news == JuryNews.CalledOff,
            }
        );

    private LinkLetter Letter(JuryNews news, Language language, IReadOnlyList<string> paragraphs)
    {
        var method = news == JuryNews.CalledOff ? "CANCEL" : "PUBLISH";
        var file = new LinkAttachment("jury.ics", $"text/calendar; method={method}; charset=utf-8", Calendar(news, language));
        return new LinkLetter(Subject(news, language), paragraphs, file);
    }

    private string Subject(JuryNews news, Language language) =>
        OneLine.Of(
            Say(
                language,
                Key("subject", news),
                Jury.Achievement,
                Spoken.Day(language, TimeZoneInfo.ConvertTime(Jury.Row.StartsAt, Jury.Zone))
            )
        );

    private string Meeting(Language language) =>
        Say(language, "juries.mail.meeting", When(language), Jury.Row.DurationMinutes, Jury.Place.Said);

    private static string Key(string about, JuryNews news) =>
        $"juries.mail.{about}.{news switch { JuryNews.Convened => "convened", JuryNews.Moved => "moved", JuryNews.Near => "near", _ => "called-off" }}";

    private static string Say(Language language, string key, params object?[] arguments) =>
        TextCatalog.Get(language, key, [.. arguments.Select(a => a is string text ? OneLine.Of(text) : a)]);
}
