using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Delivery;

internal sealed class DeliveryTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<CredentialDelivery>(table =>
        {
            table.ToTable("deliveries");
            table.Property(d => d.Refusal).HasMaxLength(500);
            table.HasIndex(d => new { d.OrganisationId, d.CredentialId }).IsUnique();
            table.HasIndex(d => d.MemberId);
            table.HasIndex(d => new
            {
                d.OrganisationId,
                d.ByCode,
                d.CredentialId,
            });
            table.HasIndex(d => d.Outcome);
        });
}
