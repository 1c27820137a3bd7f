using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Platform.Hosting;

namespace Aloi.Modules.Achievements;

/// <summary>What can be earned: definitions, published once and never changed.</summary>
public sealed class AchievementsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<IAchievements, PublishedAchievements>();
        services.AddScoped<AchievementPlaces>();
        services.AddScoped<PublishAchievement>();
        services.AddScoped<DraftShelf>();
        services.AddScoped<DraftWriter>();
        services.AddScoped<DraftPicture>();
        services.AddScoped<StartDraft>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<PublishDraft>();
    }

    public static void Map(IEndpointRouteBuilder routes) => AchievementRoutes.Map(routes);
}
