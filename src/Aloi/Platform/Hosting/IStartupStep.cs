namespace Aloi.Platform.Hosting;

/// <summary>Something a module does once the tables are up to date and before the first request: fix a setting, load the demo.</summary>
public interface IStartupStep
{
    /// <summary>Smaller runs earlier.</summary>
    int Order { get; }

    Task RunAsync(CancellationToken cancellation);
}
