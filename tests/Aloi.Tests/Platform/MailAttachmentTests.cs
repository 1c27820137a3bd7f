using System.Text;
using System.Text.RegularExpressions;
using Aloi.Platform;
using Aloi.Platform.Mail;
using Aloi.Tests.Support;

namespace Aloi.Tests.Platform;

public sealed class MailAttachmentTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nSUMMARY:Délibération du jury\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task A_calendar_file_goes_with_the_mail_beside_both_forms_of_its_text()
    {
        await using var smtp = new SmtpListener();
        var transport = new SmtpTransport(new SmtpSettings("127.0.0.1", smtp.Port, null, Encrypted: false, "aloi@preuves.example"));
        var file = new MailAttachment("délibération.ics", "text/calendar; method=PUBLISH; charset=utf-8", Encoding.UTF8.GetBytes(Calendar));
        var content = new MailContent("jure@x.fr", "Le jury", "Bonjour,", "<p>Bonjour,</p>") { Attachment = file };
        await transport.SendAsync(new OutgoingMail(new Ids().NewPublicId(), content), TestContext.Current.CancellationToken);
        var mail = smtp.Mails.Single();
        mail.ShouldContain("multipart/mixed");
        mail.ShouldContain("multipart/alternative");
        mail.ShouldContain("text/html");
        var part = Regex.Match(mail, "Content-Type: text/calendar(?<head>(?:.|\n)*?)\n\n(?<body>[A-Za-z0-9+/=\n]+)");
        part.Success.ShouldBeTrue(mail);
        part.Groups["head"].Value.ShouldContain("method=PUBLISH");
        part.Groups["head"].Value.ShouldContain("attachment");
        var body = part.Groups["body"].Value.Replace("\n", "", StringComparison.Ordinal);
        Encoding.UTF8.GetString(Convert.FromBase64String(body)).ShouldBe(Calendar);
    }

    [Fact]
    public async Task A_mail_without_a_file_stays_as_it_was()
    {
        await using var smtp = new SmtpListener();
        var transport = new SmtpTransport(new SmtpSettings("127.0.0.1", smtp.Port, null, Encrypted: false, "aloi@preuves.example"));
        var content = new MailContent("jure@x.fr", "Le jury", "Bonjour,", "<p>Bonjour,</p>");
        await transport.SendAsync(new OutgoingMail(new Ids().NewPublicId(), content), TestContext.Current.CancellationToken);
        smtp.Mails.Single().ShouldNotContain("multipart/mixed");
    }
}
