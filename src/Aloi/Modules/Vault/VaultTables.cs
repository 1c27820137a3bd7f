using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Passkeys;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault;

internal sealed class VaultTables : IVaultTables
{
    public static void Map(ModelBuilder model)
    {
        MapPeople(model);
        MapItems(model);
        MapClaims(model);
    }

    private static void MapPeople(ModelBuilder model)
    {
        model.Entity<VaultKey>().ToTable("vault_keys");
        model.Entity<Person>(table =>
        {
            table.ToTable("vault_people");
            table.HasIndex(p => p.PublicId).IsUnique();
            table.HasIndex(p => p.RecoveryDigest).IsUnique();
            table.HasOne<VaultKey>().WithMany().HasForeignKey(p => p.KeyId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProvenAddress>(table =>
        {
            table.ToTable("vault_addresses");
            table.HasIndex(a => a.Digest).IsUnique();
            table.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PersonSession>(table =>
        {
            table.ToTable("vault_sessions");
            table.Property(s => s.Browser).HasMaxLength(60);
            table.HasIndex(s => s.PublicId).IsUnique();
            table.HasIndex(s => s.Digest).IsUnique();
            table.HasIndex(s => s.PersonId);
            table.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PersonPasskey>(table =>
        {
            table.ToTable("vault_passkeys");
            PasskeyTables.Map(table);
            table.HasIndex(p => p.PersonId);
            table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapItems(ModelBuilder model)
    {
        model.Entity<StoredItem>(table =>
        {
            table.ToTable("vault_items");
            table.HasIndex(i => i.PublicId).IsUnique();
            table.HasIndex(i => new { i.CredentialDigest, i.Recipient }).IsUnique();
            table.HasIndex(i => new { i.Recipient, i.PersonId });
            table.HasIndex(i => new { i.PersonId, i.ProofDigest });
            table.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<VaultAccess>(table =>
        {
            table.ToTable("vault_accesses");
            table.HasIndex(a => new { a.PersonId, a.Id });
            table.HasIndex(a => a.ItemId);
            table.HasIndex(a => new
            {
                a.Source,
                a.Act,
                a.At,
            });
        });
    }

    private static void MapClaims(ModelBuilder model)
    {
        model.Entity<AddressProof>(table =>
        {
            table.ToTable("vault_address_proofs");
            table.HasIndex(p => p.TokenDigest).IsUnique();
            table.HasIndex(p => new { p.AddressDigest, p.CreatedAt });
        });
        model.Entity<VaultMail>(table =>
        {
            table.ToTable("vault_mails");
            MailTables.Map(table);
        });
        model.Entity<VaultSetting>(table =>
        {
            table.ToTable("vault_settings");
            table.HasKey(s => s.Key);
            table.Property(s => s.Key).HasMaxLength(80);
        });
    }
}
