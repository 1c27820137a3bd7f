using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment;

internal sealed class AssessmentTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Candidacy>(table =>
        {
            table.ToTable("candidacies");
            table.HasIndex(c => c.PublicId).IsUnique();
            table.HasIndex(c => new { c.MemberId, c.AchievementVersionId }).IsUnique();
            table.HasIndex(c => new { c.MemberId, c.AchievementId });
            table.HasIndex(c => new
            {
                c.AchievementVersionId,
                c.State,
                c.NextDeadlineAt,
            });

            // The board: pages and counts are read from these alone.
            table.HasIndex(c => new
            {
                c.OrganisationId,
                c.State,
                c.Id,
            });
            table.HasIndex(c => new
            {
                c.AchievementId,
                c.State,
                c.Id,
            });
            table.HasIndex(c => c.ClosedWith).HasFilter("\"ClosedWith\" IS NOT NULL");
            table.Property(c => c.Revision).IsConcurrencyToken();
            table.Property(c => c.DecidedIn).HasMaxLength(80);
            table.Ignore(c => c.Enrolment);
            table.Ignore(c => c.IsEnrolled);
        });
        MapPeers(model);
        model.Entity<FactRow>(table =>
        {
            table.ToTable("facts");
            table.Property(f => f.Leaf).HasMaxLength(200);
            table.Property(f => f.RecordedBy).HasMaxLength(80);
            table
                .HasIndex(f => new
                {
                    f.CandidacyId,
                    f.Digest,
                    f.Telling,
                })
                .IsUnique();
            table.Property(f => f.Telling).HasDefaultValue(1);
            table.HasIndex(f => new { f.ImportId, f.CandidacyId }).HasFilter("\"ImportId\" IS NOT NULL");
            table.HasIndex(f => new { f.CandidacyId, f.Number }).IsUnique();
            table.HasOne(f => f.Candidacy).WithMany().HasForeignKey(f => f.CandidacyId);
            table.Ignore(f => f.Time);
        });
    }

    private static void MapPeers(ModelBuilder model)
    {
        model.Entity<PeerInvitation>(table =>
        {
            table.ToTable("peer_invitations");
            table.Property(i => i.Leaf).HasMaxLength(200);
            table.HasIndex(i => i.PublicId).IsUnique();
            table
                .HasIndex(i => new
                {
                    i.CandidacyId,
                    i.Leaf,
                    i.PeerId,
                })
                .IsUnique();
            table.HasIndex(i => new { i.PeerId, i.AnsweredAt });
            table.Property(i => i.Seed).HasMaxLength(40);
            table.Ignore(i => i.IsWaiting);
            table.HasOne<Candidacy>().WithMany().HasForeignKey(i => i.CandidacyId);
        });
        model.Entity<PeerMail>(table =>
        {
            table.ToTable("peer_mails");
            MailTables.Map(table);
        });
    }
}
