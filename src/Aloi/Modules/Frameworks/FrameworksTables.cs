using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Frameworks;

internal sealed class FrameworksTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SkillFramework>(table =>
        {
            table.ToTable("skill_frameworks");
            table.Property(f => f.Name).HasMaxLength(FrameworksLimits.Name);
            table.HasIndex(f => f.PublicId).IsUnique();
            table.HasIndex(f => new { f.OrganisationId, f.Name }).IsUnique();
        });
        model.Entity<Skill>(table =>
        {
            table.ToTable("skills");
            table.Property(s => s.Name).HasMaxLength(FrameworksLimits.SkillName);
            table.Property(s => s.Url).HasMaxLength(FrameworksLimits.Url);
            table.Property(s => s.Code).HasMaxLength(FrameworksLimits.Code);
            table.Property(s => s.Folded).HasMaxLength(FrameworksLimits.Folded);
            table.HasIndex(s => s.PublicId).IsUnique();
            table.HasIndex(s => new { s.OrganisationId, s.FrameworkId });
            table.HasOne<SkillFramework>().WithMany().HasForeignKey(s => s.FrameworkId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
