using Aloi.Modules.Vault;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Aloi.Tests.Architecture;

/// <summary>The models of both contexts, built without a database.</summary>
internal static class ModelFacts
{
    public static IModel Issuer { get; } =
        Build<SqliteIssuerContext>(o => new SqliteIssuerContext(o, new TenantScope()), IssuerContext.HistoryTable);

    public static IModel Vault { get; } =
        Build<SqliteVaultContext>(o => new SqliteVaultContext(o, new TenantScope()), VaultContext.HistoryTable);

    public static IEnumerable<Type> EntityTypes() =>
        Issuer.GetEntityTypes().Concat(Vault.GetEntityTypes()).Select(t => t.ClrType).Distinct();

    private static IModel Build<T>(Func<DbContextOptions<T>, T> make, string history)
        where T : DbContext
    {
        using var context = make(DesignTime.Options<T>(DatabaseKind.Sqlite, history));
        return context.Model;
    }
}
