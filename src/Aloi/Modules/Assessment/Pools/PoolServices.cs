namespace Aloi.Modules.Assessment.Pools;

/// <summary>The people whom rules turn to.</summary>
internal static class PoolServices
{
    public static void AddPools(this IServiceCollection services)
    {
        services.AddScoped<PoolPeople>();
        services.AddScoped<FindPools>();
        services.AddScoped<IPools>(s => s.GetRequiredService<FindPools>());
    }
}
