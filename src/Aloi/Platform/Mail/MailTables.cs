using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aloi.Platform.Mail;

/// <summary>What every table of mails has in common.</summary>
public static class MailTables
{
    public static void Map<T>(EntityTypeBuilder<T> table)
        where T : MailRow
    {
        table.HasIndex(m => m.PublicId).IsUnique();
        table.HasIndex(m => new { m.State, m.DueAt });
        table.Property(m => m.LastError).HasMaxLength(200);
    }
}
