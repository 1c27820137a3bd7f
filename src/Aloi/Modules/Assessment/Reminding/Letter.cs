using System.Net;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>One mail to one person: a paragraph for each matter, a line for each candidacy, no more lines than anybody reads.</summary>
/// <param name="NameOf">The name of a member.</param>
/// <param name="Owners">Whom a candidate can turn to.</param>
internal sealed record Letter(IReadOnlyList<Call> Calls, Func<long, string> NameOf, IReadOnlyList<string> Owners)
{
    private const int MostLines = 10;

    public MailContent Write(string address, LinkPerson person, string host)
    {
        var language = person.Language;
        var parts = Calls.GroupBy(c => (c.Role, Kind(c))).OrderBy(g => g.Key).Select(g => Part([.. g], language, host)).ToList();
        var hello = Say(language, "hello", OneLine.Of(person.Name));
        var html = string.Concat(parts.Select(p => p.Html));
        return new MailContent(
            address,
            Subject(language),
            string.Join("\n\n", [hello, .. parts.Select(p => p.Text)]) + "\n",
            $"<!doctype html><html lang=\"{language.Tag()}\"><head><meta charset=\"utf-8\"></head><body><p>{Html(hello)}</p>{html}</body></html>"
        );
    }

    private string Subject(Language language)
    {
        var first = Calls.OrderBy(c => c.Role).ThenBy(Kind, StringComparer.Ordinal).First();
        var achievements = Calls.Select(c => c.Candidacy.Achievement).Distinct(StringComparer.Ordinal).ToList();
        return Plurals.Get(
            language,
            $"reminders.subject.{first.Role}.{Kind(first)}",
            Calls.Count(c => c.Role == first.Role && Kind(c) == Kind(first)),
            OneLine.Of(achievements[0])
        );
    }

    private MailPart Part(List<Call> calls, Language language, string host)
    {
        var key = $"reminders.part.{calls[0].Role}.{Kind(calls[0])}";
        var lead = Plurals.Get(language, key, calls.Count, OneLine.Of(calls[0].Candidacy.Achievement));
        var lines = calls.Take(MostLines).Select(c => (Text: Line(c, language), Link: host.TrimEnd('/') + c.Path)).ToList();
        var more = calls.Count > MostLines ? Plurals.Get(language, "reminders.more", calls.Count - MostLines) : null;
        var help = Help(calls[0], language);
        var text = string.Join(
            '\n',
            [
                lead,
                .. lines.Select(l => $"– {l.Text}\n  {l.Link}"),
                .. more is null ? Array.Empty<string>() : [more],
                .. help is null ? Array.Empty<string>() : ["", help],
            ]
        );
        var items = string.Concat(lines.Select(l => $"<li><a href=\"{Html(l.Link)}\">{Html(l.Text)}</a></li>"));
        return new MailPart(text, $"<p>{Html(lead)}</p><ul>{items}</ul>{Paragraph(more)}{Paragraph(help)}");
    }

    private string Line(Call call, Language language)
    {
        var leaf = OneLine.Of(call.Step.Leaf.Name);
        var what = call.Role == CallRole.Candidate ? leaf : $"{OneLine.Of(NameOf(call.Candidacy.Row.MemberId))}, {leaf}";
        var said = $"{what} ({OneLine.Of(call.Candidacy.Achievement)})";
        return call.IsReminder
            ? call.Step.Until is { } until
                ? Say(language, "line.until", said, Day(call, until.AddTicks(-1), language))
                : said
            : Say(language, $"line.{call.Rule}", said, Day(call, call.Due!.Value.AddTicks(-1), language));
    }

    /// <summary>What can be done, and whom a candidate can turn to.</summary>
    private string? Help(Call call, Language language) =>
        (call.Role, call.IsReminder) switch
        {
            (CallRole.Candidate, false) => Owners.Count > 0
                ? Say(language, "help.candidate", string.Join(", ", Owners.Where(o => o.Length > 0).Take(3)))
                : Say(language, "help.candidate-nobody"),
            (CallRole.Owner, _) => Say(language, "help.owner"),
            _ => null,
        };

    private static string Day(Call call, DateTimeOffset at, Language language) =>
        Spoken.Day(language, TimeZoneInfo.ConvertTime(at, call.Candidacy.Zone));

    private static string Kind(Call call) =>
        call.Cause switch
        {
            ReminderCause.Rule or ReminderCause.ByHand => "remind",
            ReminderCause.Substitute => "substitute",
            ReminderCause.Escalation => "escalate",
            _ => call.Rule == SilenceRule.Wait ? "deadline" : "passed",
        };

    private static string Say(Language language, string key, params object?[] arguments) =>
        TextCatalog.Get(language, $"reminders.{key}", arguments);

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string Paragraph(string? text) => text is null ? "" : $"<p>{Html(text)}</p>";
}

internal sealed record MailPart(string Text, string Html);
