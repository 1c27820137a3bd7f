using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Aloi.Platform.Database;

/// <summary>
/// One process at a time brings an SQLite file up to date. EF Core marks its turn with a row, which a process that is killed leaves behind:
/// every later start would wait for it for ever. The system lets go of a locked file however its process ends, so whoever holds the lock
/// knows that such a row is nobody's.
/// </summary>
internal static class MigrationTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn; disposing ends it.</summary>
    public static async Task<IDisposable> TakeAsync(DatabaseFacade database, TimeProvider time, CancellationToken cancellation)
    {
        var file = new SqliteConnectionStringBuilder(database.GetConnectionString()).DataSource;
        FileStream? turn;
        while ((turn = TryTake(file + ".migrating")) is null)
        {
            await Task.Delay(Pause, time, cancellation);
        }

        if (File.Exists(file))
        {
            await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        return turn;
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
