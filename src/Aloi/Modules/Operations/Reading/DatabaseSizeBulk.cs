using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Operations.Reading;

/// <summary>The one question only the server of the database can answer.</summary>
internal static class DatabaseSizeBulk
{
    /// <param name="database">The issuer's.</param>
    /// <param name="organisationId">None: the size is the installation's.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Task<long> ReadAsync(IssuerContext database, long? organisationId, CancellationToken cancellation)
    {
        _ = organisationId;
        return database.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancellation);
    }
}
