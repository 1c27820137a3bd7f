using Microsoft.EntityFrameworkCore;

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
            await database.MigrateAsync(cancellation);
            if (database.IsSqlite())
            {
                // Readers do not wait for the writer; the setting stays with the file.
                await database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            }
        }
    }
}
