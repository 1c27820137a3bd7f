using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

/// <summary>Whether work failed only because somebody else was at the same rows: begun again, it sees what they wrote.</summary>
public static class Contention
{
    /// <summary>A lost race, a deadlock, or either of them wrapped in the provider's advice to try again.</summary>
    public static bool IsContention(this Exception wrong) =>
        wrong is DbUpdateException or DbException { IsTransient: true }
        || (wrong is InvalidOperationException { InnerException: { } inner } && inner.IsContention());
}
