using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Aloi.Platform.Database;

/// <summary>Lets dotnet-ef build the model without starting the program; no connection is ever opened.</summary>
internal sealed class SqliteIssuerFactory : IDesignTimeDbContextFactory<SqliteIssuerContext>
{
    public SqliteIssuerContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqliteIssuerContext>(DatabaseKind.Sqlite, IssuerContext.HistoryTable), new TenantScope());
}

internal sealed class PostgreSqlIssuerFactory : IDesignTimeDbContextFactory<PostgreSqlIssuerContext>
{
    public PostgreSqlIssuerContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<PostgreSqlIssuerContext>(DatabaseKind.PostgreSql, IssuerContext.HistoryTable), new TenantScope());
}

public static class DesignTime
{
    public static DbContextOptions<T> Options<T>(DatabaseKind kind, string historyTable)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        var settings = kind == DatabaseKind.Sqlite ? DatabaseSettings.SqliteIn(".") : DatabaseSettings.PostgreSql("Host=design-time");
        settings.Configure(options, historyTable);
        return options.Options;
    }
}
