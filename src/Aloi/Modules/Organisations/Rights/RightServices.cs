using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>What rights are made of.</summary>
internal static class RightServices
{
    public static void AddRights(this IServiceCollection services)
    {
        services.AddScoped<IRights, HeldRights>();
        services.AddScoped<OwnPlaces>();
        services.AddScoped<Administrators>();
        services.AddScoped<GiveRight>();
        services.AddScoped<TakeRight>();
        services.AddScoped<GrantPlaces>();
    }
}
