using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Links.Mails;

/// <summary>The mails with links of the whole installation; each is opened within its organisation.</summary>
internal sealed class LinkMailbox(IssuerContext database, SubjectKeys keys, TenantScope scope) : Mailbox<LinkMail>
{
    protected override IQueryable<LinkMail> Rows => database.AcrossOrganisations<LinkMail>();

    public static string Binding(PublicId mail) => $"link mail {mail}";

    protected override async Task<MailContent?> OpenAsync(LinkMail row, CancellationToken cancellation)
    {
        scope.Enter(row.OrganisationId);
        var open = await keys.OpenAsync([row.SubjectKeyId], cancellation);
        return open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<MailContent>(sealer.Open(row.SealedContent, Binding(row.PublicId)))
            : null;
    }
}
