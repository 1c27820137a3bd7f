using System.Net;
using System.Text.Json;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <param name="Path">The page it leads to, behind the reader's own sign-in.</param>
internal sealed record ActLetter(MemberInfo To, Language Language, string Subject, IReadOnlyList<string> Paragraphs, string Path);

/// <summary>Writes mails to members, in the transaction at hand. They say that something waits, and where; never what.</summary>
internal sealed class ActMails(
    IssuerContext database,
    Installation installation,
    AloiSettings settings,
    SubjectKeys keys,
    PeerMailStamp stamp
)
{
    public async Task WriteAsync(ActLetter letter, CancellationToken cancellation)
    {
        var host = await installation.AddressAsync(cancellation) ?? settings.ListeningAddress;
        var open = await keys.OpenAsync([letter.To.SubjectKeyId], cancellation);
        if (letter.To.Email is not { } address || !open.TryGetValue(letter.To.SubjectKeyId, out var sealer))
        {
            return;
        }

        var id = stamp.Ids.NewPublicId();
        database.Add(
            new ActMail
            {
                PublicId = id,
                SubjectKeyId = letter.To.SubjectKeyId,
                SealedContent = sealer.Seal(
                    JsonSerializer.SerializeToUtf8Bytes(Write(letter, address, host + letter.Path)),
                    ActMailbox.Binding(id)
                ),
                DueAt = stamp.Now,
                CreatedAt = stamp.Now,
            }
        );
    }

    private static MailContent Write(ActLetter letter, string address, string link)
    {
        var html = string.Concat(letter.Paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        var shown = WebUtility.HtmlEncode(link);
        return new MailContent(
            address,
            letter.Subject,
            string.Join("\n\n", [.. letter.Paragraphs, link]) + "\n",
            $"<!doctype html><html lang=\"{letter.Language.Tag()}\"><head><meta charset=\"utf-8\"></head><body>{html}<p><a href=\"{shown}\">{shown}</a></p></body></html>"
        );
    }
}
