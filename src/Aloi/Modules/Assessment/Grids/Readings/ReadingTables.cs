using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids.Readings;

internal sealed class ReadingTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<GridReading>(table =>
        {
            table.ToTable("grid_readings");
            table.Property(r => r.Leaf).HasMaxLength(200);
            table
                .HasIndex(r => new
                {
                    r.CandidacyId,
                    r.Leaf,
                    r.Attempt,
                    r.ReaderDigest,
                })
                .IsUnique();
            table.HasOne<Candidacy>().WithMany().HasForeignKey(r => r.CandidacyId);
        });
}
