using Aloi.Platform.Problems;

namespace Aloi.CommandLine.Issue;

/// <summary>One run at a time works on a state. The system lets go of the lock when a run dies, however it dies.</summary>
internal static class StateLock
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for another run to end, as long as <paramref name="patience"/>; makes the folder when it is missing.</summary>
    public static async Task<Outcome<FileStream>> TakeAsync(
        string dataFolder,
        TimeSpan patience,
        IssueConsole console,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var start = time.GetTimestamp();
        for (var isFirst = true; ; isFirst = false)
        {
            var taken = Take(dataFolder);
            if (taken.Succeeded || taken.Problems[0].Kind != IssueProblems.StateInUse || time.GetElapsedTime(start) >= patience)
            {
                return taken;
            }

            if (isFirst)
            {
                console.Tell("issue.waiting", dataFolder);
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private static Outcome<FileStream> Take(string dataFolder)
    {
        try
        {
            Directory.CreateDirectory(dataFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return IssueProblems.DataNotUsable.With(dataFolder);
        }

        try
        {
            return new FileStream(Path.Combine(dataFolder, "issue.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            return IssueProblems.DataNotUsable.With(dataFolder);
        }
        catch (IOException)
        {
            return IssueProblems.StateInUse.With(dataFolder);
        }
    }
}
