using Aloi.Modules.Assessment.Files;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids.Drafts;

internal sealed class GridTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<GridDraft>(table =>
        {
            table.ToTable("grid_drafts");
            table.Property(d => d.Leaf).HasMaxLength(200);
            table.Property(d => d.Writer).HasMaxLength(80);
            table.Property(d => d.SentKey).HasMaxLength(GridPosted.LongestKey);
            table
                .HasIndex(d => new
                {
                    d.CandidacyId,
                    d.Leaf,
                    d.Attempt,
                    d.Writer,
                })
                .IsUnique();
            table.HasOne<Candidacy>().WithMany().HasForeignKey(d => d.CandidacyId);
        });
        model.Entity<MarkPhoto>(table =>
        {
            table.ToTable("mark_photos");
            table.Property(p => p.ClientKey).HasMaxLength(GridPosted.LongestKey);
            table.HasIndex(p => new { p.DraftId, p.ClientKey }).IsUnique();
            table.HasIndex(p => p.FileId).IsUnique();
            table.HasOne<GridDraft>().WithMany().HasForeignKey(p => p.DraftId);
            table.HasOne<EvidenceFile>().WithMany().HasForeignKey(p => p.FileId);
        });
    }
}
