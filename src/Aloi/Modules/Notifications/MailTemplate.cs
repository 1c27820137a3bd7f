using System.Net;
using System.Text;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Notifications;

/// <summary>What a holder reads: one sentence of good news, one link, and why nothing else is needed.</summary>
internal static class MailTemplate
{
    public static MailContent Write(Language language, string to, string name, HolderNews news)
    {
        string[] paragraphs =
        [
            TextCatalog.Get(language, name.Length > 0 ? "notifications.greeting" : "notifications.greeting-without-name", name),
            TextCatalog.Get(language, news.IsCorrection ? "notifications.corrected" : "notifications.news", news.Issuer, news.Achievement),
            TextCatalog.Get(language, news.IsCorrection ? "notifications.open-corrected" : "notifications.open"),
        ];
        string[] after = [TextCatalog.Get(language, "notifications.yours"), .. news.Legal is { } legal ? [legal] : Array.Empty<string>()];
        return new MailContent(
            to,
            TextCatalog.Get(
                language,
                news.IsCorrection ? "notifications.corrected-subject" : "notifications.subject",
                OneLine(news.Achievement)
            ),
            string.Join("\n\n", [.. paragraphs, news.Link, .. after]) + "\n",
            Html(language, paragraphs, news.Link, after)
        );
    }

    private static string Html(Language language, string[] paragraphs, string link, string[] after)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"").Append(language.Tag()).Append("\"><head><meta charset=\"utf-8\"></head><body>");
        Append(html, paragraphs);
        var address = WebUtility.HtmlEncode(link);
        html.Append("<p><a href=\"").Append(address).Append("\">").Append(address).Append("</a></p>");
        Append(html, after);
        return html.Append("</body></html>").ToString();
    }

    private static void Append(StringBuilder html, string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
        }
    }

    /// <summary>A line break in a subject would start another header.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}

/// <param name="IsCorrection">The proof is known to its holder; a mistake in it was set right.</param>
/// <param name="Legal">What the organisation adds to its mails; null for nothing.</param>
internal sealed record HolderNews(string Issuer, string Achievement, string Link, bool IsCorrection, string? Legal = null);
