using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aloi.Platform.Passkeys;

/// <summary>What every table of passkeys has in common.</summary>
public static class PasskeyTables
{
    private const int LongestCredentialId = 1023;

    public static void Map<T>(EntityTypeBuilder<T> table)
        where T : PasskeyRow
    {
        table.HasIndex(p => p.PublicId).IsUnique();
        table.HasIndex(p => p.CredentialId).IsUnique();
        table.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
        table.Property(p => p.Name).HasMaxLength(PasskeyRow.LongestName);
        table.Property(p => p.Transports).HasMaxLength(100);
    }
}
