using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Aloi.Modules.Vault;

/// <summary>The vault's side: people and what they hold. It shares no table and no key with the issuer's side.</summary>
public abstract class VaultContext(DbContextOptions options, TenantScope scope) : TablesContext(options, scope, typeof(IVaultTables))
{
    public const string HistoryTable = "__vault_migrations";
}

public sealed class SqliteVaultContext(DbContextOptions<SqliteVaultContext> options, TenantScope scope) : VaultContext(options, scope);

public sealed class PostgreSqlVaultContext(DbContextOptions<PostgreSqlVaultContext> options, TenantScope scope)
    : VaultContext(options, scope);

internal sealed class SqliteVaultFactory : IDesignTimeDbContextFactory<SqliteVaultContext>
{
    public SqliteVaultContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqliteVaultContext>(DatabaseKind.Sqlite, VaultContext.HistoryTable), new TenantScope());
}

internal sealed class PostgreSqlVaultFactory : IDesignTimeDbContextFactory<PostgreSqlVaultContext>
{
    public PostgreSqlVaultContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<PostgreSqlVaultContext>(DatabaseKind.PostgreSql, VaultContext.HistoryTable), new TenantScope());
}
