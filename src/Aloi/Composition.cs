using Aloi.Integrations.VcApi;
using Aloi.Modules.Achievements;
using Aloi.Modules.Assessment;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Verifying;
using Aloi.Modules.Delivery;
using Aloi.Modules.Frameworks;
using Aloi.Modules.Notifications;
using Aloi.Modules.Operations;
using Aloi.Modules.Organisations;
using Aloi.Modules.SkillsMap;
using Aloi.Modules.TransparencyLog;
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
        modules.Add<FrameworksModule>(Role.Issuer);
        modules.Add<AchievementsModule>(Role.Issuer);
        modules.Add<AssessmentModule>(Role.Issuer);
        modules.Add<CredentialsModule>(Role.Issuer);
        modules.Add<VerifyingModule>(Role.All);
        modules.Add<TransparencyLogModule>(Role.Issuer);
        modules.Add<VaultModule>(Role.All);
        modules.Add<DeliveryModule>(Role.Issuer);
        modules.Add<NotificationsModule>(Role.Issuer);
        modules.Add<SkillsMapModule>(Role.Issuer);
        modules.Add<OperationsModule>(Role.Issuer);
        modules.Add<VcApiIntegration>(Role.All);
        return modules;
    }
}
