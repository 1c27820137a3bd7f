using Aloi.Platform.Database;
using Aloi.Platform.Mail;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>The mail that asks one colleague, sealed under that colleague's key.</summary>
public sealed class PeerMail : MailRow, ITenantOwned
{
    public long OrganisationId { get; set; }
    public required long SubjectKeyId { get; init; }
}
