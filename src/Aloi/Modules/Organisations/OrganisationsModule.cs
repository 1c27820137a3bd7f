using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Founding;
using Aloi.Modules.Organisations.Journal;
using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Organisations.Members.Importing;
using Aloi.Modules.Organisations.Rights;
using Aloi.Modules.Organisations.Settings;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Modules.Organisations.SignIn.Keys;
using Aloi.Platform.Hosting;

namespace Aloi.Modules.Organisations;

public sealed class OrganisationsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<Acting>();
        services.AddScoped<IOrganisations, CurrentOrganisation>();
        services.AddScoped<IPeopleFinder, PeopleFinder>();
        services.AddScoped<IPlaces, HeldPlaces>();
        services.AddScoped<IOrganisationSetup, OrganisationSetup>();
        services.AddScoped<CreateOrganisation>();
        services.AddMembers();
        services.AddEntities();
        services.AddRights();
        services.AddSettings();
        services.AddJournal();
        services.AddSignIn(settings.CommandLine);
        if (!settings.CommandLine)
        {
            services.AddFounding();
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        FoundingRoutes.Map(routes);
        SignInRoutes.Map(routes);
        SessionRoutes.Map(routes);
        PasskeyRoutes.Map(routes);
        EntityRoutes.Map(routes);
        MemberRoutes.Map(routes);
        MemberPages.Map(routes);
        ImportPages.Map(routes);
        GrantRoutes.Map(routes);
        EntityPages.Map(routes);
        RightPages.Map(routes);
        SettingsPages.Map(routes);
        JournalPages.Map(routes);
    }
}
