using Aloi.Platform.Hosting;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>What the first run is made of.</summary>
internal static class FoundingServices
{
    public static void AddFounding(this IServiceCollection services)
    {
        services.AddSingleton<SetupCode>();
        services.AddScoped<IStartupStep, AnnounceSetup>();
        services.AddScoped<FoundInstallation>();
        services.AddScoped<FirstRunPages>();
        services.AddScoped<IFirstRun>(s => s.GetRequiredService<FirstRunPages>());
    }
}
