using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts;

internal sealed class ActTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Appeal>(table =>
        {
            table.ToTable("appeals");
            table.Property(a => a.Leaf).HasMaxLength(200);
            table
                .HasIndex(a => new
                {
                    a.CandidacyId,
                    a.Leaf,
                    a.Attempt,
                })
                .IsUnique();
            table.HasOne<Candidacy>().WithMany().HasForeignKey(a => a.CandidacyId);
        });
        model.Entity<HumanRequest>(table =>
        {
            table.ToTable("human_requests");
            table.Ignore(r => r.Binding);
            table.HasIndex(r => r.PublicId).IsUnique();
            table.HasIndex(r => new { r.OrganisationId, r.AnsweredAt });
            table.HasOne<Candidacy>().WithMany().HasForeignKey(r => r.CandidacyId);
        });
        model.Entity<Accommodation>(table =>
        {
            table.ToTable("accommodations");
            table.HasIndex(a => a.PublicId).IsUnique();
            table.HasIndex(a => new { a.MemberId, a.State });
            table.HasOne<Candidacy>().WithMany().HasForeignKey(a => a.CandidacyId);
        });
        model.Entity<ActMail>(table =>
        {
            table.ToTable("act_mails");
            MailTables.Map(table);
        });
    }
}
