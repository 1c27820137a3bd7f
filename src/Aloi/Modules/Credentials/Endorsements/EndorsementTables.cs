using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Endorsements;

internal sealed class EndorsementTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<IssuedEndorsement>(table =>
        {
            table.ToTable("issued_endorsements");
            table.Property(e => e.Uri).HasMaxLength(100);
            table.HasOne(e => e.Award).WithMany().HasForeignKey(e => e.AwardId);
            table.HasIndex(e => e.FactId);
            table.HasIndex(e => new { e.StatusListId, e.StatusIndex }).IsUnique();
        });
}
