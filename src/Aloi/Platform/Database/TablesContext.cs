using System.Reflection;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

/// <summary>
/// What both contexts share: the model is gathered from the modules, instants are UTC ticks on either database, and rows of an
/// organisation are filtered by the scope of the work at hand. Without a scope the filter lets nothing through.
/// </summary>
public abstract class TablesContext(DbContextOptions options, TenantScope scope, Type tablesContract) : DbContext(options)
{
    public const string TenantFilter = "tenant";

    /// <summary>Read by the query filters at every query; without a scope it is of no row at all, the installation's own included.</summary>
    public long VisibleOrganisationId => scope.OrganisationId ?? -1;

    /// <summary>Stamped on new rows; zero is the installation itself.</summary>
    private long CurrentOrganisationId => scope.OrganisationId ?? 0;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<PublicId>().HaveConversion<PublicIdConverter>().HaveMaxLength(16);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var map = new object[] { modelBuilder };
        foreach (var type in typeof(TablesContext).Assembly.GetTypes().Where(IsTables).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            type.GetMethod("Map", BindingFlags.Public | BindingFlags.Static, [typeof(ModelBuilder)])!.Invoke(null, map);
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(ITenantOwned).IsAssignableFrom))
        {
            FilterMethod.MakeGenericMethod(type).Invoke(this, map);
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampTenant();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampTenant();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private static readonly MethodInfo FilterMethod = typeof(TablesContext).GetMethod(
        nameof(FilterByTenant),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private void FilterByTenant<T>(ModelBuilder model)
        where T : class, ITenantOwned => model.Entity<T>().HasQueryFilter(TenantFilter, row => row.OrganisationId == VisibleOrganisationId);

    private bool IsTables(Type type) => type is { IsClass: true, IsAbstract: false } && tablesContract.IsAssignableFrom(type);

    private void StampTenant()
    {
        foreach (var entry in ChangeTracker.Entries<ITenantOwned>())
        {
            if (entry.State == EntityState.Added && entry.Entity.OrganisationId == 0)
            {
                entry.Entity.OrganisationId = CurrentOrganisationId;
            }

            if (entry.State is not EntityState.Unchanged && entry.Entity.OrganisationId != CurrentOrganisationId)
            {
                throw new InvalidOperationException($"A {entry.Metadata.DisplayName()} was written outside the scope of its organisation.");
            }
        }
    }
}
