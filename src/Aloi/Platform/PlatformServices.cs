using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Drawing;
using Aloi.Platform.Files;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Platform;

/// <summary>What modules stand on. The platform knows none of them.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Ids>();
        services.AddSingleton<Preparation>();
        services.AddSingleton(new ServerConsole(Console.Out));
        services.AddSingleton(_ => MasterKey.Load(settings.DataFolder, Environment.GetEnvironmentVariable));
        services.TryAddTime();

        // A web server brings its configuration; the command line has the environment.
        services.TryAddSingleton<IConfiguration>(_ => new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddDrawing();
        services.AddScoped<TenantScope>();
        services.AddScoped<CurrentUser>();
        if (!settings.CommandLine)
        {
            services.AddHostedService<StatisticsWorker>();
        }

        return settings.Role.HasFlag(Role.Issuer) ? services.AddIssuerPlatform(settings) : services;
    }

    private static IServiceCollection AddIssuerPlatform(this IServiceCollection services, AloiSettings settings)
    {
        services.AddTables<IssuerContext, SqliteIssuerContext, PostgreSqlIssuerContext>(settings.Database, IssuerContext.HistoryTable);
        services.AddScoped<IssuerWork>();
        services.AddScoped<Installation>();
        services.AddScoped<IStartupStep, AddressStep>();
        services.AddScoped<SubjectKeys>();
        services.AddScoped<AuditTrail>();
        services.AddSingleton<DiskFiles>();
        services.AddSingleton<IFileStore>(s => s.GetRequiredService<DiskFiles>());
        services.AddScoped<IStartupStep, SweepUnfinishedFiles>();
        services.AddScoped<OutboxWriter>();
        services.AddScoped<OutboxBacklog>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxMeter>();
        services.AddSingleton<OutboxDispatcher>();
        HandlerRegistration.Catalog(services);
        if (!settings.CommandLine)
        {
            services.AddHostedService<OutboxWorker>();
        }

        return services;
    }

    /// <summary>Registers a context under its abstract name, as the class that belongs to the chosen database.</summary>
    public static void AddTables<TContext, TSqlite, TPostgreSql>(
        this IServiceCollection services,
        DatabaseSettings database,
        string historyTable
    )
        where TContext : TablesContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        services.AddSingleton(new ContextToMigrate(typeof(TContext)));
        if (database.Kind == DatabaseKind.Sqlite)
        {
            services.AddDbContext<TContext, TSqlite>(o => database.Configure(o, historyTable));
        }
        else
        {
            services.AddDbContext<TContext, TPostgreSql>(o => database.Configure(o, historyTable));
        }
    }

    private static void TryAddTime(this IServiceCollection services)
    {
        if (services.All(s => s.ServiceType != typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
