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
    }
}
