using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

/// <summary>The issuer's side: organisations, achievements, assessments, credentials, the log.</summary>
public abstract class IssuerContext(DbContextOptions options, TenantScope scope) : TablesContext(options, scope, typeof(IIssuerTables))
{
    public const string HistoryTable = "__issuer_migrations";

    /// <summary>
    /// Rows of every organisation. Only for public addresses, whose unguessable id is the permission, and for work of the installation itself;
    /// a test holds the list of callers.
    /// </summary>
    public IQueryable<T> AcrossOrganisations<T>()
        where T : class, ITenantOwned => Set<T>().IgnoreQueryFilters([TenantFilter]);
}

/// <summary>One class per database, so that each has its own set of migrations.</summary>
public sealed class SqliteIssuerContext(DbContextOptions<SqliteIssuerContext> options, TenantScope scope) : IssuerContext(options, scope);

public sealed class PostgreSqlIssuerContext(DbContextOptions<PostgreSqlIssuerContext> options, TenantScope scope)
    : IssuerContext(options, scope);
