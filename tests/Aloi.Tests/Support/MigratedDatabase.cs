using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aloi.Tests.Support;

/// <summary>
/// Databases whose tables are there already: the migrations run once for each kind, and every test gets a copy. That a program migrates an empty
/// one is for the tests that begin with <see cref="TestAloi.NewDatabase"/>.
/// </summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Task<string>> File = new(MigrateFileAsync);
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    public static async Task<DatabaseSettings> CopyAsync(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.PostgreSql)
        {
            PostgreSqlServer.SkipWhenAbsent();
            return DatabaseSettings.PostgreSql(PostgreSqlServer.NewDatabase(await Template.Value));
        }

        var settings = DatabaseSettings.SqliteIn(folder);
        System.IO.File.Copy(await File.Value, new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);
        return settings;
    }

    private static async Task<string> MigrateFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aloi-tables-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var settings = DatabaseSettings.SqliteIn(folder);
        await MigrateAsync(settings, folder);
        using (var own = new SqliteConnection(settings.ConnectionString))
        {
            // The last connection that closes writes what is left in the log into the file.
            SqliteConnection.ClearPool(own);
        }

        return new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aloi-tables-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connection = PostgreSqlServer.NewDatabase();
        await MigrateAsync(DatabaseSettings.PostgreSql(connection), folder);
        PostgreSqlServer.LetGo(connection);
        return PostgreSqlServer.NameOf(connection);
    }

    private static async Task MigrateAsync(DatabaseSettings database, string folder)
    {
        var settings = new AloiSettings
        {
            DataFolder = folder,
            Database = database,
            Role = Role.All,
            Empty = true,
        };
        await using var app = AloiServer.Build(
            settings,
            "http://127.0.0.1:0",
            services => services.AddLogging(logging => logging.ClearProviders())
        );
        await DatabaseMigrator.MigrateAsync(app.Services, CancellationToken.None);
    }
}
