using Aloi.Platform.Hosting;

namespace Aloi.Platform.Mail;

/// <summary>Runs the sender for as long as the server runs.</summary>
internal sealed partial class MailWorker(MailSender sender, Preparation preparation, TimeProvider time, ILogger<MailWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await preparation.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LookAgainAfter;
            try
            {
                await sender.DrainAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever the database says, the worker tries again later.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogOutage(error.GetType().Name);
                wait = PauseAfterFailure;
            }

            await Task.Delay(wait, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The mails could not be read; trying again: {Error}.")]
    private partial void LogOutage(string error);
}
