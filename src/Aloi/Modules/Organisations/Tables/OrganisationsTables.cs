using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Organisations.Members.Importing;
using Aloi.Modules.Organisations.Members.Words;
using Aloi.Modules.Organisations.Rights;
using Aloi.Modules.Organisations.Settings;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Tables;

internal sealed class OrganisationsTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Organisation>(table =>
        {
            table.ToTable("organisations");
            table.Property(o => o.Name).HasMaxLength(OrganisationsLimits.Name);
            table.HasIndex(o => o.PublicId).IsUnique();
        });
        model.Entity<OrganisationLook>(table =>
        {
            table.ToTable("organisation_looks");
            table.Property(l => l.LogoVersion).HasMaxLength(12);
            table.HasIndex(l => l.OrganisationId).IsUnique();
        });
        MapEntities(model);
        MapMembers(model);
        MapDrafts(model);
        MapWords(model);
        MapGrants(model);
    }

    private static void MapEntities(ModelBuilder model) =>
        model.Entity<Entity>(table =>
        {
            table.ToTable("entities");
            table.Property(e => e.Name).HasMaxLength(OrganisationsLimits.Name);
            table.Property(e => e.Country).HasMaxLength(2);
            table.Property(e => e.Url).HasMaxLength(OrganisationsLimits.Url);
            table.Property(e => e.TimeZone).HasMaxLength(60);
            table.HasIndex(e => e.PublicId).IsUnique();
            table.HasIndex(e => new { e.OrganisationId, e.Path });
            table.HasOne<Entity>().WithMany().HasForeignKey(e => e.ParentId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });

    private static void MapMembers(ModelBuilder model) =>
        model.Entity<Member>(table =>
        {
            table.ToTable("members");
            table.Property(m => m.Job).HasMaxLength(OrganisationsLimits.Name);
            table.HasIndex(m => m.PublicId).IsUnique();
            table.HasIndex(m => new { m.OrganisationId, m.EmailDigest }).IsUnique();
            table.HasIndex(m => new { m.OrganisationId, m.StaffNumberDigest }).IsUnique();
            table.HasIndex(m => new { m.EntityId, m.Id });
            table.HasIndex(m => new { m.OrganisationId, m.Id });
            table.HasOne<Entity>().WithMany().HasForeignKey(m => m.EntityId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<Member>().WithMany().HasForeignKey(m => m.ManagerId).OnDelete(DeleteBehavior.Restrict);
        });

    private static void MapDrafts(ModelBuilder model) =>
        model.Entity<MemberDraft>(table =>
        {
            table.ToTable("member_drafts");
            table.HasIndex(d => d.PublicId).IsUnique();
            table.HasIndex(d => new { d.OrganisationId, d.CreatedAt });
            table.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Cascade);
            table.HasOne<Entity>().WithMany().HasForeignKey(d => d.EntityId).OnDelete(DeleteBehavior.Cascade);
        });

    private static void MapWords(ModelBuilder model) =>
        model.Entity<MemberWord>(table =>
        {
            table.ToTable("member_words");
            table.HasKey(w => new
            {
                w.OrganisationId,
                w.Digest,
                w.MemberId,
            });
            table.HasIndex(w => w.MemberId);
            table.HasOne<Member>().WithMany().HasForeignKey(w => w.MemberId).OnDelete(DeleteBehavior.Cascade);
        });

    private static void MapGrants(ModelBuilder model) =>
        model.Entity<Grant>(table =>
        {
            table.ToTable("grants");
            table
                .HasIndex(g => new
                {
                    g.MemberId,
                    g.EntityId,
                    g.Right,
                })
                .IsUnique();
            table.HasIndex(g => g.EntityId);
            table.HasOne<Member>().WithMany().HasForeignKey(g => g.MemberId).OnDelete(DeleteBehavior.Cascade);
            table.HasOne<Entity>().WithMany().HasForeignKey(g => g.EntityId).OnDelete(DeleteBehavior.Cascade);
        });
}
