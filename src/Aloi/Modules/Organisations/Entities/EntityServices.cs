using Aloi.Modules.Organisations.Contracts;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>What the tree of entities is made of.</summary>
internal static class EntityServices
{
    public static void AddEntities(this IServiceCollection services)
    {
        services.AddScoped<EntityBook>();
        services.AddScoped<IIssuers, KeepIssuer>();
        services.AddScoped<IPublicIssuers, PublicIssuers>();
        services.AddScoped<IEntityTree, EntityTree>();
        services.AddScoped<AddEntity>();
        services.AddScoped<MoveEntity>();
        services.AddScoped<UpdateEntity>();
        services.AddSingleton(new NavigationItem("/entities", "entities.nav", "building-2", Order: 70, Rights: [nameof(Right.Administrator)]));
    }
}
