using Aloi.Modules.Achievements.Drafts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

internal sealed class AchievementsTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Achievement>(table =>
        {
            table.ToTable("achievements");
            table.Property(a => a.Identifier).HasMaxLength(200);
            table.HasIndex(a => a.PublicId).IsUnique();
            table.HasIndex(a => new { a.EntityId, a.Identifier }).IsUnique();
        });
        model.Entity<AchievementVersion>(table =>
        {
            table.ToTable("achievement_versions");
            table.Property(v => v.ProtocolDigest).HasMaxLength(64);
            table.HasOne(v => v.Achievement).WithMany().HasForeignKey(v => v.AchievementId);
            table.HasIndex(v => new { v.AchievementId, v.Version }).IsUnique();
        });
        model.Entity<AchievementDraft>(table =>
        {
            table.ToTable("achievement_drafts");
            table.Property(d => d.FormKey).HasMaxLength(80);
            table.HasIndex(d => d.PublicId).IsUnique();
            table.HasIndex(d => new { d.OrganisationId, d.FormKey }).IsUnique();
            table.HasIndex(d => d.PublishedVersionId);
            table.HasOne<Achievement>().WithMany().HasForeignKey(d => d.AchievementId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
