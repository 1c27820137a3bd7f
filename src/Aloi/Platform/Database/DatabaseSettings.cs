using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Which database, and how to reach it.</summary>
public sealed record DatabaseSettings(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>The embedded default: one file in the data folder.</summary>
    public static DatabaseSettings SqliteIn(string dataFolder) =>
        new(
            DatabaseKind.Sqlite,
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "aloi.db"), DefaultTimeout = 30 }.ToString()
        );

    public static DatabaseSettings PostgreSql(string connectionString) => new(DatabaseKind.PostgreSql, connectionString);

    /// <summary>PostgreSQL when a connection was given, else SQLite in the folder.</summary>
    public static DatabaseSettings From(string? connection, string dataFolder) =>
        string.IsNullOrWhiteSpace(connection) ? SqliteIn(dataFolder) : PostgreSql(connection);

    public void Configure(DbContextOptionsBuilder options, string historyTable)
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            options.UseSqlite(ConnectionString, o => o.MigrationsHistoryTable(historyTable));
        }
        else
        {
            options.UseNpgsql(ConnectionString, o => o.MigrationsHistoryTable(historyTable));
        }
    }
}
