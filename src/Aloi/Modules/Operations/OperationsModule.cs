using Aloi.Modules.Operations.Access;
using Aloi.Modules.Operations.Acts;
using Aloi.Modules.Operations.Contracts;
using Aloi.Modules.Operations.Reading;
using Aloi.Platform.Access;
using Aloi.Platform.Hosting;
using Aloi.Platform.Status;

namespace Aloi.Modules.Operations;

/// <summary>What whoever runs the installation sees and mends.</summary>
public sealed class OperationsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<OperatorLinks>();
        services.AddScoped<IOperatorLinks>(s => s.GetRequiredService<OperatorLinks>());
        services.AddScoped<OperatorActing>();
        if (settings.CommandLine)
        {
            return;
        }

        services.AddScoped<OperatorSessions>();
        services.AddScoped<ISessionReader>(s => s.GetRequiredService<OperatorSessions>());
        services.AddScoped<IStartupStep, AnnounceOperator>();
        services.AddScoped<MendOutbox>();
        services.AddScoped<ReadStatus>();
        services.AddScoped<IStatusPart, ProgramStatus>();
        services.AddScoped<IStatusPart, OutboxStatus>();
    }

    public static void Map(IEndpointRouteBuilder routes) => OperationsRoutes.Map(routes);
}
