using Aloi.Platform.Database;
using Aloi.Platform.Mail;

namespace Aloi.Modules.Assessment.Links.Mails;

/// <summary>The mail that brings somebody their link, sealed under that person's key.</summary>
public sealed class LinkMail : MailRow, ITenantOwned
{
    public long OrganisationId { get; set; }
    public required long SubjectKeyId { get; init; }
}
