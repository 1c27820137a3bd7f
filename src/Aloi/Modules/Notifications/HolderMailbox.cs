using System.Text.Json;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Notifications;

/// <summary>The holders' mails of the whole installation; each is opened within its organisation.</summary>
internal sealed class HolderMailbox(IssuerContext database, SubjectKeys keys, TenantScope scope) : Mailbox<HolderMail>
{
    protected override IQueryable<HolderMail> Rows => database.AcrossOrganisations<HolderMail>();

    protected override async Task<MailContent?> OpenAsync(HolderMail row, CancellationToken cancellation)
    {
        scope.Enter(row.OrganisationId);
        var open = await keys.OpenAsync([row.SubjectKeyId], cancellation);
        return open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<MailContent>(sealer.Open(row.SealedContent, HolderMails.Binding(row.PublicId)))
            : null;
    }
}
