using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools;

internal sealed class PoolTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Pool>(table =>
        {
            table.ToTable("pools");
            table.Property(p => p.Name).HasMaxLength(Pool.LongestName);
            table.HasIndex(p => p.PublicId).IsUnique();
            table.HasIndex(p => new { p.EntityId, p.Name }).IsUnique();
        });
        model.Entity<PoolMember>(table =>
        {
            table.ToTable("pool_members");
            table.HasIndex(m => m.PublicId).IsUnique();
            table.HasIndex(m => m.PoolId);
            table.HasIndex(m => new { m.OrganisationId, m.PersonDigest });
            table.HasOne<Pool>().WithMany().HasForeignKey(m => m.PoolId);
        });
        model.Entity<DrawGap>(table =>
        {
            table.ToTable("draw_gaps");
            table.Property(g => g.Leaf).HasMaxLength(200);
            table.HasIndex(g => new { g.CandidacyId, g.Leaf }).IsUnique();
            table.HasOne<Candidacy>().WithMany().HasForeignKey(g => g.CandidacyId);
        });
    }
}
