using System.Net;
using System.Text.Json;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Links.Mails;

/// <summary>Writes the mail that brings a link, in the transaction at hand.</summary>
internal sealed class LinkMails(IssuerContext database, Installation installation, AloiSettings settings, SubjectKeys keys, LinkStamp stamp)
{
    /// <summary>The address of a path of this installation.</summary>
    public async Task<string> AddressOfAsync(string path, CancellationToken cancellation) =>
        (await installation.AddressAsync(cancellation) ?? settings.ListeningAddress) + path;

    /// <summary>Nothing is written to somebody without an address, or who was erased.</summary>
    public async Task WriteAsync(LinkPerson person, LinkLetter letter, string path, DateTimeOffset endsAt, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([person.SubjectKeyId], cancellation);
        if (person.Email is not { } address || !open.TryGetValue(person.SubjectKeyId, out var sealer))
        {
            return;
        }

        var id = stamp.NewId();
        var content = Write(person, address, letter, await AddressOfAsync(path, cancellation), endsAt);
        database.Add(
            new LinkMail
            {
                PublicId = id,
                SubjectKeyId = person.SubjectKeyId,
                SealedContent = sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), LinkMailbox.Binding(id)),
                DueAt = stamp.Now,
                CreatedAt = stamp.Now,
            }
        );
    }

    private static MailContent Write(LinkPerson person, string address, LinkLetter letter, string link, DateTimeOffset endsAt)
    {
        var language = person.Language;
        var closing = TextCatalog.Get(language, "links.mail.personal", Spoken.Day(language, endsAt));
        var shown = WebUtility.HtmlEncode(link);
        return new MailContent(
            address,
            OneLine.Of(letter.Subject),
            string.Join("\n\n", [.. letter.Paragraphs, link, closing]) + "\n",
            $"<!doctype html><html lang=\"{language.Tag()}\"><head><meta charset=\"utf-8\"></head><body>{string.Concat(letter.Paragraphs.Select(Html))}"
                + $"<p><a href=\"{shown}\">{shown}</a></p>{Html(closing)}</body></html>"
        )
        {
            Attachment = letter.Attachment is { } file ? new MailAttachment(file.FileName, file.MediaType, file.Content) : null,
        };
    }

    private static string Html(string paragraph) => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>";
}
