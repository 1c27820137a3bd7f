using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>The mails to peers of the whole installation; each is opened within its organisation.</summary>
internal sealed class PeerMailbox(IssuerContext database, SubjectKeys keys, TenantScope scope) : Mailbox<PeerMail>
{
    protected override IQueryable<PeerMail> Rows => database.AcrossOrganisations<PeerMail>();

    public static string Binding(PublicId mail) => $"peer mail {mail}";

    protected override async Task<MailContent?> OpenAsync(PeerMail row, CancellationToken cancellation)
    {
        scope.Enter(row.OrganisationId);
        var open = await keys.OpenAsync([row.SubjectKeyId], cancellation);
        return open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<MailContent>(sealer.Open(row.SealedContent, Binding(row.PublicId)))
            : null;
    }
}
