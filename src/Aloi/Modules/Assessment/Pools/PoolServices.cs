using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Pools.Keeping;
using Aloi.Platform.Outbox;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>The people whom rules turn to, and how they are drawn.</summary>
internal static class PoolServices
{
    public static void AddPools(this IServiceCollection services)
    {
        services.AddScoped<PoolPeople>();
        services.AddScoped<ServingPools>();
        services.AddScoped<FindPools>();
        services.AddScoped<IPools>(s => s.GetRequiredService<FindPools>());
        services.AddScoped<IPoolNames, PoolNames>();
        services.AddScoped<Loads>();
        services.AddScoped<LeafLinks>();
        services.AddScoped<DrawGaps>();
        services.AddScoped<DrawAssessors>();
        services.Handle<AssessorsWanted, DrawWanted>("assessment.draw-assessors");
        AddKeeping(services);
        services.AddSingleton(new NavigationItem("/pools", "pools.nav", "users", Order: 35, Rights: ["Designer", "Administrator"]));
    }

    public static void MapPools(this IEndpointRouteBuilder routes) => PoolPages.Map(routes);

    private static void AddKeeping(IServiceCollection services)
    {
        services.AddScoped<PoolStamp>();
        services.AddScoped<PoolTrail>();
        services.AddScoped<PoolRowTools>();
        services.AddScoped<PoolDoor>();
        services.AddScoped<PoolEntries>();
        services.AddScoped<StuckCandidates>();
        services.AddScoped<ReadPools>();
        services.AddScoped<ReadPool>();
        services.AddScoped<CreatePool>();
        services.AddScoped<AddToPool>();
        services.AddScoped<LeavePool>();
        services.AddScoped<EraseOutsider>();
        services.AddScoped<IWorkCards, PoolCards>();
    }
}
