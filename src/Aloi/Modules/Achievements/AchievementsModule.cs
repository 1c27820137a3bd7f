using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Hosting;

namespace Aloi.Modules.Achievements;

/// <summary>What can be earned: definitions, published once and never changed.</summary>
public sealed class AchievementsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<IAchievements, PublishedAchievements>();
        services.AddScoped<IAchievementNames, AchievementNames>();
        services.AddScoped<AchievementPlaces>();
        services.AddScoped<PublishAchievement>();
    }

    public static void Map(IEndpointRouteBuilder routes) => AchievementRoutes.Map(routes);
}
