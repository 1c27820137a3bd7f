using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Organisations.Rights;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Access;
using Aloi.Platform.Hosting;
using Aloi.Ui;

namespace Aloi.Modules.Organisations;

public sealed class OrganisationsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton<MemberSeals>();
        services.AddScoped<Acting>();
        services.AddScoped<MemberBook>();
        services.AddScoped<MemberFinder>();
        services.AddScoped<MemberWriter>();
        services.AddScoped<MemberImport>();
        services.AddScoped<IOrganisations, CurrentOrganisation>();
        services.AddScoped<IRights, HeldRights>();
        services.AddScoped<IMemberLookup, MemberLookup>();
        services.AddScoped<IPeopleFinder, PeopleFinder>();
        services.AddScoped<IPlaces, HeldPlaces>();
        services.AddScoped<IIssuers, KeepIssuer>();
        services.AddScoped<IOrganisationSetup, OrganisationSetup>();
        services.AddScoped<ISignInLinks, SignInLinks>();
        services.AddScoped<EntityBook>();
        services.AddScoped<MemberAccess>();
        services.AddScoped<MemberEraser>();
        services.AddScoped<Administrators>();
        services.AddScoped<CreateOrganisation>();
        services.AddScoped<AddEntity>();
        services.AddScoped<MoveEntity>();
        services.AddScoped<ImportMembers>();
        services.AddScoped<EraseMember>();
        services.AddScoped<GiveRight>();
        services.AddScoped<TakeRight>();
        services.AddScoped<GrantPlaces>();
        services.AddScoped<ListMembers>();
        services.AddScoped<StartSession>();
        services.AddScoped<EndSession>();
        services.AddScoped<ISessionReader, MemberSessionReader>();
        services.AddScoped<IMemberFrame, MemberFrameReader>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        EntityRoutes.Map(routes);
        MemberRoutes.Map(routes);
        GrantRoutes.Map(routes);
    }
}
