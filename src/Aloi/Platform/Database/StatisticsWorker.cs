using Aloi.Platform.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

/// <summary>Keeps SQLite's figures of its tables fresh while they grow.</summary>
internal sealed class StatisticsWorker(IServiceScopeFactory scopes, Preparation preparation, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await preparation.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            await using var work = scopes.CreateAsyncScope();
            foreach (var context in work.ServiceProvider.GetServices<ContextToMigrate>())
            {
                await RefreshAsync((DbContext)work.ServiceProvider.GetRequiredService(context.Context), stoppingToken);
            }
        }
    }

    private static async Task RefreshAsync(DbContext context, CancellationToken cancellation)
    {
        try
        {
            await SqliteStatistics.RefreshAsync(context.Database, cancellation);
        }
        catch (SqliteException)
        {
            // Somebody was writing: an hour more with the old figures does no harm.
        }
    }
}
