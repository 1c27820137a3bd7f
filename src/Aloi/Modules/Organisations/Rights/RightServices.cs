using Aloi.Modules.Organisations.Contracts;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>What rights are made of.</summary>
internal static class RightServices
{
    public static void AddRights(this IServiceCollection services)
    {
        services.AddScoped<IRights, HeldRights>();
        services.AddScoped<OwnPlaces>();
        services.AddScoped<IRightHolders, RightHolders>();
        services.AddScoped<Administrators>();
        services.AddScoped<GiveRight>();
        services.AddScoped<TakeRight>();
        services.AddScoped<GrantPlaces>();
        services.AddScoped<ListGrants>();
        services.AddSingleton(new NavigationItem("/rights", "rights.nav", "key-round", Order: 80, Rights: [nameof(Right.Administrator)]));
    }
}
