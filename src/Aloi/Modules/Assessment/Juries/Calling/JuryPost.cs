using System.Net;
using System.Text.Json;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Mails without a link of one's own: to candidates, and about a session that is called off. In the transaction at hand.</summary>
internal sealed class JuryPost(IssuerContext database, SubjectKeys keys, IOrganisations organisations, LinkMails mails, LinkStamp stamp)
{
    public async Task<JuryLetters> LettersAsync(OpenJury jury, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var organiser = jury.Row.ConvenedById is { } id ? (await organisations.MembersAsync([id], cancellation)).GetValueOrDefault(id) : null;
        var host = Uri.TryCreate(await mails.AddressOfAsync("/", cancellation), UriKind.Absolute, out var uri) ? uri.Host : "aloi.invalid";
        return new JuryLetters(jury, organisation.Name, host, organiser?.Email, stamp.Now);
    }

    /// <summary>Candidates are told when they are to come.</summary>
    public async Task TellCandidatesAsync(OpenJury jury, JuryNews news, CancellationToken cancellation)
    {
        if (!jury.Row.TellsCandidates)
        {
            return;
        }

        var letters = await LettersAsync(jury, cancellation);
        var people = await organisations.MembersAsync([.. jury.Cases.Select(c => c.Open.Row.MemberId)], cancellation);
        foreach (var member in people.Values.Where(m => !m.IsErased))
        {
            var language = member.Language ?? Languages.FromTag(jury.Version.Content.Achievement.Language);
            await WriteAsync(member.SubjectKeyId, member.Email, letters.ToCandidate(news, language), language, cancellation);
        }
    }

    public async Task TellJurorAsync(OpenJury jury, OpenJuror juror, JuryNews news, CancellationToken cancellation)
    {
        var letters = await LettersAsync(jury, cancellation);
        var language = Languages.FromTag(juror.Person.Language);
        var letter = letters.ToJuror(news, language, juror.Row.IsChair);
        await WriteAsync(juror.Row.SubjectKeyId, juror.Person.Email, letter, language, cancellation);
    }

    private async Task WriteAsync(long key, string? address, LinkLetter letter, Language language, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([key], cancellation);
        if (address is null || !open.TryGetValue(key, out var sealer))
        {
            return;
        }

        var id = stamp.NewId();
        var html = string.Concat(letter.Paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        var content = new MailContent(
            address,
            letter.Subject,
            string.Join("\n\n", letter.Paragraphs) + "\n",
            $"<!doctype html><html lang=\"{language.Tag()}\"><head><meta charset=\"utf-8\"></head><body>{html}</body></html>"
        )
        {
            Attachment = letter.Attachment is { } file ? new MailAttachment(file.FileName, file.MediaType, file.Content) : null,
        };
        database.Add(
            new LinkMail
            {
                PublicId = id,
                SubjectKeyId = key,
                SealedContent = sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), LinkMailbox.Binding(id)),
                DueAt = stamp.Now,
                CreatedAt = stamp.Now,
            }
        );
    }
}
