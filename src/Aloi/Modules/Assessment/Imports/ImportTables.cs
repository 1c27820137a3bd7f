using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports;

internal sealed class ImportTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ResultImport>(table =>
        {
            table.ToTable("result_imports");
            table.Property(i => i.CommittedBy).HasMaxLength(80);
            table.Ignore(i => i.GoodRows);
            table.HasIndex(i => i.PublicId).IsUnique();
            table.HasIndex(i => new { i.AchievementId, i.Id });
            table.HasIndex(i => new { i.OrganisationId, i.State });
        });
        model.Entity<ImportPart>(table =>
        {
            table.ToTable("import_parts");
            table
                .HasIndex(p => new
                {
                    p.ImportId,
                    p.Kind,
                    p.Number,
                })
                .IsUnique();
            table.HasOne<ResultImport>().WithMany().HasForeignKey(p => p.ImportId);
        });
        model.Entity<FactWithdrawal>(table =>
        {
            table.ToTable("fact_withdrawals");
            table.Property(w => w.By).HasMaxLength(80);
            table.HasIndex(w => w.FactId).IsUnique();
            table.HasIndex(w => w.CandidacyId);
            table.HasOne<FactRow>().WithMany().HasForeignKey(w => w.FactId);
        });
    }
}
