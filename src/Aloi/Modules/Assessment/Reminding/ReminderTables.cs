using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reminding;

internal sealed class ReminderTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Reminder>(table =>
        {
            table.ToTable("reminders");
            table.Property(r => r.Leaf).HasMaxLength(200);
            table
                .HasIndex(r => new
                {
                    r.CandidacyId,
                    r.Leaf,
                    r.Attempt,
                    r.Cause,
                    r.Number,
                    r.SubjectKeyId,
                })
                .IsUnique();
            table.HasIndex(r => new { r.SubjectKeyId, r.SentAt });
            table.HasOne<Candidacy>().WithMany().HasForeignKey(r => r.CandidacyId);
        });
        model.Entity<ReminderMail>(table =>
        {
            table.ToTable("reminder_mails");
            MailTables.Map(table);
        });
    }
}
