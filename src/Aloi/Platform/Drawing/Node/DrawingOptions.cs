namespace Aloi.Platform.Drawing.Node;

/// <summary>Where the drawing process is found, and how much is asked of it.</summary>
public sealed record DrawingOptions
{
    /// <summary>The program that runs the worker.</summary>
    public string Program { get; init; } = "node";

    /// <summary>The worker, beside the built program.</summary>
    public string Worker { get; init; } = Path.Combine(AppContext.BaseDirectory, "drawing", "worker.mjs");

    /// <summary>One drawing, waiting in the queue not counted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Those who come when so many wait already get no picture.</summary>
    public int LongestQueue { get; init; } = 64;

    /// <summary>How long no new start is tried after one that did not succeed.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);
}
