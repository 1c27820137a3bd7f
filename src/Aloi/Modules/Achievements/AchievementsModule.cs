using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages;
using Aloi.Modules.Achievements.Pages.Composing;
using Aloi.Modules.Achievements.Pages.Drafting;
using Aloi.Platform.Hosting;
using Aloi.Ui;

namespace Aloi.Modules.Achievements;

/// <summary>What can be earned: definitions, published once and never changed.</summary>
public sealed class AchievementsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<IAchievements, PublishedAchievements>();
        services.AddScoped<IAchievementCatalogue, PublishedCatalogue>();
        services.AddScoped<IAchievementNames, AchievementNames>();
        services.AddScoped<AchievementPlaces>();
        services.AddScoped<PublishAchievement>();
        services.AddScoped<PostAchievement>();
        services.AddScoped<KnownPools>();
        services.AddScoped<DraftShelf>();
        services.AddScoped<DraftWriter>();
        services.AddScoped<DraftPicture>();
        services.AddScoped<StartDraft>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<PublishDraft>();
        services.AddScoped<DraftDoor>();
        services.AddScoped<ComposerDesk>();
        services.AddScoped<RuleSources>();
        services.AddSingleton<PeopleCounterMemory>();
        services.AddScoped<PeopleCounter>();
        services.AddScoped<AchievementLines>();
        services.AddScoped<AchievementSheets>();
        services.AddScoped<IWorkCards, DraftCards>();
        services.AddSingleton(
            new NavigationItem("/achievements", "achievements.nav", "award", Order: 20, Rights: ["Designer", "Administrator"])
        );
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        AchievementRoutes.Map(routes);
        AchievementPages.Map(routes);
    }
}
