using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aloi.Modules.Credentials;

internal sealed class CredentialsTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Award>(table =>
        {
            table.ToTable("awards");
            table.Property(a => a.AchievementIdentifier).HasMaxLength(200);
            table.Property(a => a.Uri).HasMaxLength(400);
            table.HasIndex(a => a.PublicId).IsUnique();
            table.HasIndex(a => a.MemberId);
            MapLists(table);

            // The promise that nothing is issued twice, whatever is handled again and on how many nodes.
            table
                .HasIndex(a => new
                {
                    a.EntityId,
                    a.AchievementIdentifier,
                    a.MemberId,
                })
                .IsUnique();
        });
        model.Entity<Credential>(table =>
        {
            table.ToTable("credentials");
            table.HasOne(c => c.Award).WithMany().HasForeignKey(c => c.AwardId);

            // Of two changes made at once, the second sees that it came too late: a revocation is never overwritten.
            table.Property(c => c.Status).IsConcurrencyToken();
            table.HasIndex(c => new { c.AwardId, c.Version }).IsUnique();
            table.HasIndex(c => new { c.StatusListId, c.StatusIndex }).IsUnique();

            // How many hold a version is counted on every list of proofs.
            table.HasIndex(c => new
            {
                c.AchievementVersionId,
                c.Version,
                c.Status,
            });

            // The few that were withdrawn are counted without reading the many that were not.
            table.HasIndex(c => c.Status).HasFilter("\"Status\" <> 'Active'");
        });
        model.Entity<SigningKey>(table =>
        {
            table.ToTable("signing_keys");
            table.HasIndex(k => new { k.EntityId, k.Number }).IsUnique();
        });
        model.Entity<IssuingEntity>(table =>
        {
            table.ToTable("issuing_entities");
            table.HasIndex(i => i.PublicId).IsUnique();
            table.HasIndex(i => i.EntityId).IsUnique();
        });
        model.Entity<StatusList>(table =>
        {
            table.ToTable("status_lists");
            table.HasIndex(l => l.PublicId).IsUnique();
            table.HasIndex(l => new { l.EntityId, l.Number }).IsUnique();
        });
    }

    /// <summary>Each state of an organisation, of an entity or of an achievement is one range of an index, newest at its end.</summary>
    private static void MapLists(EntityTypeBuilder<Award> table)
    {
        table.HasIndex(a => new
        {
            a.OrganisationId,
            a.Status,
            a.Id,
        });
        table.HasIndex(a => new
        {
            a.EntityId,
            a.Status,
            a.Id,
        });
        table.HasIndex(a => new
        {
            a.EntityId,
            a.AchievementIdentifier,
            a.Status,
            a.Id,
        });
        table.HasIndex(a => new
        {
            a.OrganisationId,
            a.ValidUntil,
            a.Id,
        });
    }
}
