using Aloi.Modules.Frameworks.Contracts;
using Aloi.Platform.Hosting;

namespace Aloi.Modules.Frameworks;

/// <summary>Skills by name: the frameworks that an organisation imports, and the search in them.</summary>
public sealed class FrameworksModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<FrameworkClock>();
        services.AddScoped<SkillRights>();
        services.AddScoped<ImportSkills>();
        services.AddScoped<RemoveFramework>();
        services.AddScoped<IFrameworks, SkillShelf>();
    }

    public static void Map(IEndpointRouteBuilder routes) { }
}
