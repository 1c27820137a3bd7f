using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries;

internal sealed class JuryTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<JurySession>(table =>
        {
            table.ToTable("jury_sessions");
            table.Property(s => s.Leaf).HasMaxLength(200);
            table.HasIndex(s => s.PublicId).IsUnique();
            table.HasIndex(s => new { s.OrganisationId, s.State, s.StartsAt });
            table.Property(s => s.Revision).IsConcurrencyToken();
            table.Ignore(s => s.EndsAt);
            table.Ignore(s => s.IsUnderWay);
        });
        model.Entity<Juror>(table =>
        {
            table.ToTable("jurors");
            table.HasIndex(j => j.PublicId).IsUnique();
            table.HasIndex(j => j.SessionId);
            table.HasIndex(j => j.MemberId);
            table.HasOne(j => j.Session).WithMany().HasForeignKey(j => j.SessionId);
            table.Ignore(j => j.Sits);
        });
        MapCases(model);
        MapMinutes(model);
    }

    private static void MapCases(ModelBuilder model)
    {
        model.Entity<JuryCase>(table =>
        {
            table.ToTable("jury_cases");
            table.HasIndex(c => new { c.SessionId, c.CandidacyId }).IsUnique();
            table.HasIndex(c => c.CandidacyId);
            table.HasOne(c => c.Session).WithMany().HasForeignKey(c => c.SessionId);
            table.HasOne<Candidacy>().WithMany().HasForeignKey(c => c.CandidacyId);
        });
        model.Entity<JurySheet>(table =>
        {
            table.ToTable("jury_sheets");
            table.HasIndex(s => new { s.CaseId, s.JurorId }).IsUnique();
            table.HasIndex(s => s.JurorId);
            table.HasOne(s => s.Case).WithMany().HasForeignKey(s => s.CaseId);
            table.HasOne(s => s.Juror).WithMany().HasForeignKey(s => s.JurorId);
        });
    }

    private static void MapMinutes(ModelBuilder model)
    {
        model.Entity<MinutesRow>(table =>
        {
            table.ToTable("jury_minutes");
            table.Property(m => m.Digest).HasMaxLength(64);
            table.Property(m => m.VerificationMethod).HasMaxLength(300);
            table.Property(m => m.PublicKey).HasMaxLength(100);
            table.Property(m => m.Signature).HasMaxLength(100);
            table.HasIndex(m => new { m.CandidacyId, m.SessionId, m.Number }).IsUnique();
            table.HasIndex(m => m.SessionId);
            table.HasOne<JurySession>().WithMany().HasForeignKey(m => m.SessionId);
            table.HasOne<Candidacy>().WithMany().HasForeignKey(m => m.CandidacyId);
            table.Ignore(m => m.Seal);
        });
    }
}
