using Aloi.Platform.Hosting;

namespace Aloi.Platform.Outbox;

/// <summary>Runs the dispatcher for as long as the server runs, through outages of the database too.</summary>
internal sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher,
    OutboxSignal signal,
    Preparation preparation,
    ILogger<OutboxWorker> log
) : BackgroundService
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await preparation.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LookAgainAfter;
            try
            {
                await dispatcher.DrainAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever the database says, the worker tries again later: stopping would silence every proof.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogOutage(error);
                wait = PauseAfterFailure;
            }

            await signal.WaitAsync(wait, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; trying again.")]
    private partial void LogOutage(Exception error);
}
