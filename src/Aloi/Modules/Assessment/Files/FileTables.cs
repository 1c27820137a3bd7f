using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files;

internal sealed class FileTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<EvidenceFile>(table =>
        {
            table.ToTable("evidence_files");
            table.Property(f => f.Leaf).HasMaxLength(200);
            table.Property(f => f.MediaType).HasMaxLength(80);
            table.Property(f => f.UploadedBy).HasMaxLength(80);
            table.HasIndex(f => f.PublicId).IsUnique();
            table.HasIndex(f => new { f.CandidacyId, f.Leaf });
            table.HasOne<Candidacy>().WithMany().HasForeignKey(f => f.CandidacyId);
            table.Ignore(f => f.Reference);
        });
}
