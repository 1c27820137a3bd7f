using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

internal sealed class StepTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<CandidacyStep>(table =>
        {
            table.ToTable("candidacy_steps");
            table.HasKey(s => new { s.CandidacyId, s.Ordinal });
            table.Property(s => s.Leaf).HasMaxLength(200);
            table.HasOne<Candidacy>().WithMany().HasForeignKey(s => s.CandidacyId);

            // Counts, the longest waiting first, and the median wait of one requirement.
            table.HasIndex(s => new
            {
                s.AchievementId,
                s.Leaf,
                s.State,
                s.OpenedAt,
            });
            table.HasIndex(s => new
            {
                s.AchievementId,
                s.Leaf,
                s.State,
                s.Minutes,
            });

            // What waits for assessors, by version, the longest waiting first.
            table.HasIndex(s => new
            {
                s.AchievementVersionId,
                s.Awaited,
                s.State,
                s.OpenedAt,
                s.CandidacyId,
            });
        });
}
