using Aloi.Modules.Frameworks.Contracts;
using Aloi.Modules.Frameworks.Pages;
using Aloi.Platform.Hosting;
using Aloi.Ui;

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
        services.AddSingleton(new NavigationItem("/skills", "frameworks.nav", "tag", Order: 60, Rights: ["Designer", "Administrator"]));
    }

    public static void Map(IEndpointRouteBuilder routes) => SkillsPages.Map(routes);
}
