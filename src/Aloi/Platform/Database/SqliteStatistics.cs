using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Aloi.Platform.Database;

/// <summary>
/// What SQLite knows of its tables' sizes, without which it picks the wrong index once there are hundreds of thousands of rows. PostgreSQL
/// keeps such figures by itself. A sample is enough: refreshing takes milliseconds.
/// </summary>
internal static class SqliteStatistics
{
    public static Task RefreshAsync(DatabaseFacade database, CancellationToken cancellation) =>
        database.IsSqlite()
            ? database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;", cancellation)
            : Task.CompletedTask;
}
