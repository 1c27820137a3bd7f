using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.SkillsMap;

internal sealed class SkillsMapTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<SkillRow>(table =>
        {
            table.ToTable("skills_map");
            table.Property(s => s.Skill).HasMaxLength(500);
            table.Property(s => s.SkillName).HasMaxLength(500);
            table.Property(s => s.Framework).HasMaxLength(500);
            table
                .HasIndex(s => new
                {
                    s.OrganisationId,
                    s.AwardId,
                    s.Skill,
                })
                .IsUnique();
            table.HasIndex(s => new { s.OrganisationId, s.Skill });
            table.HasIndex(s => s.MemberId);
        });
}
