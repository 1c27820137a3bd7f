using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Aloi.Platform.Mail;

/// <summary>Hands mails to the operator's SMTP server.</summary>
internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = Message(mail);
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Encrypted,
            Credentials = settings.Credential,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }

    private MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(settings.From, mail.Content.To)
        {
            Subject = mail.Content.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Content.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Content.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (mail.Content.Attachment is { } file)
        {
            message.Attachments.Add(Attachment(file));
        }

        message.Headers.Add("Message-ID", $"<{mail.Id}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>Always in base64, so that no server on the way breaks its lines.</summary>
    private static Attachment Attachment(MailAttachment file)
    {
        var attachment = new Attachment(new MemoryStream(file.Content, writable: false), new ContentType(file.MediaType))
        {
            Name = file.FileName,
            NameEncoding = Encoding.UTF8,
            TransferEncoding = TransferEncoding.Base64,
        };
        attachment.ContentDisposition!.FileName = file.FileName;
        attachment.ContentDisposition.DispositionType = DispositionTypeNames.Attachment;
        return attachment;
    }
}
