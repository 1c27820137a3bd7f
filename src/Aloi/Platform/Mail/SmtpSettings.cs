using System.Net;

namespace Aloi.Platform.Mail;

/// <summary>
/// <c>ALOI_SMTP_URL</c>, <c>smtp://user:password@host:587</c>, and <c>ALOI_MAIL_FROM</c>. The connection is encrypted by STARTTLS or
/// refused; <c>?tls=none</c> says otherwise for a server on a trusted network, and then no password is allowed to travel.
/// </summary>
public sealed record SmtpSettings(string Host, int Port, NetworkCredential? Credential, bool Encrypted, string From)
{
    public const string UrlVariable = "ALOI_SMTP_URL";
    public const string FromVariable = "ALOI_MAIL_FROM";
    private const int SubmissionPort = 587;

    /// <summary>Null when no server is named. A malformed setting ends the start with one clear sentence.</summary>
    public static SmtpSettings? Load(Func<string, string?> environment)
    {
        if (environment(UrlVariable) is not { Length: > 0 } text)
        {
            return null;
        }

        // The value may hold a password, so no error repeats it.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != "smtp" || url.Host.Length == 0)
        {
            throw new MailSettingsException($"{UrlVariable} must look like smtp://user:password@host:587.");
        }

        if (environment(FromVariable) is not { } from || !EmailAddress.IsPlausible(from))
        {
            throw new MailSettingsException($"{FromVariable} must be the e-mail address that mails come from.");
        }

        return Of(url, from);
    }

    private static SmtpSettings Of(Uri url, string from)
    {
        var encrypted = url.Query switch
        {
            "" or "?tls=starttls" => true,
            "?tls=none" => false,
            _ => throw new MailSettingsException($"{UrlVariable} may end in ?tls=starttls or ?tls=none."),
        };
        var user = url.UserInfo.Split(':', 2);
        var credential =
            url.UserInfo.Length == 0
                ? null
                : new NetworkCredential(Uri.UnescapeDataString(user[0]), Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? ""));
        return credential is not null && !encrypted
            ? throw new MailSettingsException($"{UrlVariable} would send a password unencrypted: remove ?tls=none or the password.")
            : new SmtpSettings(url.Host, url.Port > 0 ? url.Port : SubmissionPort, credential, encrypted, from);
    }
}

/// <summary>The mail settings are malformed: the operator must mend them. Never holds the password.</summary>
public sealed class MailSettingsException(string message) : Exception(message);
