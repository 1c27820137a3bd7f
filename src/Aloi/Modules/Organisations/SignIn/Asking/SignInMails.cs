using System.Net;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.SignIn.Asking;

/// <summary>Writes the mail that carries sign-in links, in the member's own language.</summary>
internal sealed class SignInMails(IssuerContext database, SignInSeals seals, Installation installation, AloiSettings settings, MailStamp stamp)
{
    public async Task WriteAsync(string to, IReadOnlyList<MailedLink> links, CancellationToken cancellation)
    {
        var site = await installation.AddressAsync(cancellation) ?? settings.ListeningAddress;
        var (id, now) = stamp.New();
        database.Add(
            new SignInMail
            {
                PublicId = id,
                SealedContent = seals.Seal(Content(to, site, links), id),
                DueAt = now,
                CreatedAt = now,
            }
        );
        await database.SaveChangesAsync(cancellation);
    }

    private static MailContent Content(string to, string? site, IReadOnlyList<MailedLink> links)
    {
        var language = links[0].Membership.Language;
        var minutes = (int)SignInLink.MailedLifetime.TotalMinutes;
        var several = links.Count > 1 ? "several" : "one";
        var parts = links.Select(l => (l.Membership.OrganisationName, Link: site + l.Path)).ToList();
        string[] before = [TextCatalog.Get(language, "sign-in.mail.hello"), TextCatalog.Get(language, $"sign-in.mail.{several}")];
        var after = TextCatalog.Get(language, "sign-in.mail.after", minutes);
        var text = string.Join("\n\n", [.. before, .. parts.Select(p => $"{p.OrganisationName}\n{p.Link}"), after]) + "\n";
        var html = string.Concat([
            $"<!doctype html><html lang=\"{language.Tag()}\"><head><meta charset=\"utf-8\"></head><body>",
            .. before.Select(Paragraph),
            .. parts.Select(p => $"<p><a href=\"{WebUtility.HtmlEncode(p.Link)}\">{WebUtility.HtmlEncode(p.OrganisationName)}</a></p>"),
            Paragraph(after),
            "</body></html>",
        ]);
        return new MailContent(to, Subject(language, links), text, html);
    }

    private static string Subject(Language language, IReadOnlyList<MailedLink> links) =>
        links.Count > 1
            ? TextCatalog.Get(language, "sign-in.mail.subject-several")
            : TextCatalog.Get(language, "sign-in.mail.subject", OneLine.Of(links[0].Membership.OrganisationName));

    private static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";
}

/// <summary>The id and the hour of a new mail.</summary>
internal sealed class MailStamp(Platform.Ids ids, TimeProvider time)
{
    public (Platform.PublicId Id, DateTimeOffset At) New() => (ids.NewPublicId(), time.GetUtcNow());
}
