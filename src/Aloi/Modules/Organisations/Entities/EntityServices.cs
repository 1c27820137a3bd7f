using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>What the tree of entities is made of.</summary>
internal static class EntityServices
{
    public static void AddEntities(this IServiceCollection services)
    {
        services.AddScoped<EntityBook>();
        services.AddScoped<IIssuers, KeepIssuer>();
        services.AddScoped<AddEntity>();
        services.AddScoped<MoveEntity>();
        services.AddScoped<UpdateEntity>();
    }
}
