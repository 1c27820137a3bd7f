using Aloi.Modules.Organisations;
using Aloi.Modules.Vault;
using Aloi.Platform;
using Aloi.Platform.Hosting;

namespace Aloi;

/// <summary>The whole program at a glance: every module, named once, with the roles it plays in.</summary>
public static class Composition
{
    public static ModuleList AddAloi(this IServiceCollection services, AloiSettings settings)
    {
        services.AddPlatform(settings);
        var modules = new ModuleList(services, settings);
        services.AddSingleton(modules);
        modules.Add<OrganisationsModule>(Role.Issuer);
        modules.Add<VaultModule>(Role.All);
        return modules;
    }
}
