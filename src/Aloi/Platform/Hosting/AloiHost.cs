using Aloi.Platform.Database;

namespace Aloi.Platform.Hosting;

/// <summary>Brings an assembled program to life: tables first, then the modules' own steps.</summary>
public static class AloiHost
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await DatabaseMigrator.MigrateAsync(services, cancellation);
        await using var work = services.CreateAsyncScope();
        foreach (var step in work.ServiceProvider.GetServices<IStartupStep>().OrderBy(s => s.Order))
        {
            await step.RunAsync(cancellation);
        }

        services.GetRequiredService<Preparation>().Finish();
    }
}
