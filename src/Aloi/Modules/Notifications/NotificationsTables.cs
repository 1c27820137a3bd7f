using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Notifications;

internal sealed class NotificationsTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<HolderMail>(table =>
        {
            table.ToTable("holder_mails");
            MailTables.Map(table);
            table.HasIndex(m => new { m.OrganisationId, m.CredentialId }).IsUnique();
        });
}
