using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Aloi.Platform.Database;

/// <summary>A context of this process whose tables must be brought up to date before anything else happens.</summary>
public sealed record ContextToMigrate(Type Context);

public static class DatabaseMigrator
{
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var context in services.GetServices<ContextToMigrate>())
        {
            await using var work = services.CreateAsyncScope();
            var database = ((DbContext)work.ServiceProvider.GetRequiredService(context.Context)).Database;
            if (database.IsSqlite())
            {
                await MigrateFileAsync(database, services.GetRequiredService<TimeProvider>(), cancellation);
            }
            else
            {
                await database.MigrateAsync(cancellation);
            }
        }
    }

    private static async Task MigrateFileAsync(DatabaseFacade database, TimeProvider time, CancellationToken cancellation)
    {
        using var turn = await MigrationTurn.TakeAsync(database, time, cancellation);
        await database.MigrateAsync(cancellation);

        // Readers do not wait for the writer; the setting stays with the file.
        await database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        await SqliteStatistics.RefreshAsync(database, cancellation);
    }
}
