using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <summary>A mail to a member about something that waits for them, sealed under that member's key.</summary>
public sealed class ActMail : MailRow, ITenantOwned
{
    public long OrganisationId { get; set; }
    public required long SubjectKeyId { get; init; }
}

/// <summary>These mails of the whole installation; each is opened within its organisation.</summary>
internal sealed class ActMailbox(IssuerContext database, SubjectKeys keys, TenantScope scope) : Mailbox<ActMail>
{
    protected override IQueryable<ActMail> Rows => database.AcrossOrganisations<ActMail>();

    public static string Binding(PublicId mail) => $"act mail {mail}";

    protected override async Task<MailContent?> OpenAsync(ActMail row, CancellationToken cancellation)
    {
        scope.Enter(row.OrganisationId);
        var open = await keys.OpenAsync([row.SubjectKeyId], cancellation);
        return open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<MailContent>(sealer.Open(row.SealedContent, Binding(row.PublicId)))
            : null;
    }
}
