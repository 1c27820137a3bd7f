using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Aloi.Platform.Status;

namespace Aloi.Modules.TransparencyLog;

/// <summary>The public, append-only log of digests: what is in it cannot be backdated or hidden.</summary>
public sealed class TransparencyLogModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton<LogKey>();
        services.AddScoped<IStartupStep, FoundLog>();
        services.AddScoped<ICredentialLog, CredentialLog>();
        services.AddScoped<ProveInclusion>();
        services.AddScoped<ServeCheckpoint>();
        services.AddScoped<LogFsck>();
        services.AddScoped<IStatusPart, LogStatus>();
        services.Handle<CredentialsIssued, AppendEntries>("transparency-log.append-entries");
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ServeCheckpoint.Map(routes);
        ProveInclusion.Map(routes);
    }
}
