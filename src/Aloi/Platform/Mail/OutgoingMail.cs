namespace Aloi.Platform.Mail;

/// <summary>What a mail says: plain text, and the same as simple HTML.</summary>
public sealed record MailContent(string To, string Subject, string Text, string Html)
{
    /// <summary>One file that goes with it, such as a date for a calendar; null for none.</summary>
    public MailAttachment? Attachment { get; init; }
}

/// <param name="MediaType">With its parameters: <c>text/calendar; method=PUBLISH; charset=utf-8</c>.</param>
public sealed record MailAttachment(string FileName, string MediaType, byte[] Content);

/// <param name="Id">Becomes the Message-ID, the same at every try: should a mail go out twice, mailboxes can fold the second.</param>
public sealed record OutgoingMail(PublicId Id, MailContent Content);

/// <summary>How mail leaves the installation.</summary>
public interface IMailTransport
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancellation);
}
