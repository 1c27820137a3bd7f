using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>A mail that reminds somebody or tells them that time has passed, sealed under that person's key.</summary>
public sealed class ReminderMail : MailRow, ITenantOwned
{
    public long OrganisationId { get; set; }
    public required long SubjectKeyId { get; init; }
}

/// <summary>The reminders of the whole installation; each is opened within its organisation.</summary>
internal sealed class ReminderMailbox(IssuerContext database, SubjectKeys keys, TenantScope scope) : Mailbox<ReminderMail>
{
    protected override IQueryable<ReminderMail> Rows => database.AcrossOrganisations<ReminderMail>();

    public static string Binding(PublicId mail) => $"reminder mail {mail}";

    protected override async Task<MailContent?> OpenAsync(ReminderMail row, CancellationToken cancellation)
    {
        scope.Enter(row.OrganisationId);
        var open = await keys.OpenAsync([row.SubjectKeyId], cancellation);
        return open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<MailContent>(sealer.Open(row.SealedContent, Binding(row.PublicId)))
            : null;
    }
}
