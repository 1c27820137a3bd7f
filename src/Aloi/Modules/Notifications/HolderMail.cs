using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;

namespace Aloi.Modules.Notifications;

/// <summary>The mail that tells somebody about one proof. At most one row for each credential, so nothing is told twice.</summary>
public sealed class HolderMail : MailRow, ITenantOwned
{
    public long OrganisationId { get; set; }
    public long CredentialId { get; init; }
    public long MemberId { get; init; }
    public long SubjectKeyId { get; init; }
}
