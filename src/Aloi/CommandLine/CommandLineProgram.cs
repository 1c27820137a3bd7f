using Aloi.Platform.Hosting;

namespace Aloi.CommandLine;

/// <summary>
/// The whole program without its web server. It logs nothing: what matters is said in sentences, and standard output carries results only.
/// </summary>
public static class CommandLineProgram
{
    /// <param name="settings">The state to work on.</param>
    /// <param name="adjust">Tests replace services through it.</param>
    public static ServiceProvider Build(AloiSettings settings, Action<IServiceCollection>? adjust = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddAloi(settings);
        adjust?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
