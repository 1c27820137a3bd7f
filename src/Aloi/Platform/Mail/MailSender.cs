namespace Aloi.Platform.Mail;

/// <summary>
/// Sends what is due. A row is taken before and marked after the server has accepted the mail: a crash between the two sends it again,
/// under the same Message-ID. Nothing is ever lost, and only such a crash can double.
/// </summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, IMailTransport transport, TimeProvider time, ILogger<MailSender> log)
{
    public const int MaximumAttempts = 5;
    private const int PageSize = 50;

    /// <summary>Longer than the transport's own patience, so that a row is never taken twice at once.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Sends until nothing is due. Answers how many mails left.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        var sent = 0;
        foreach (var kind in work.ServiceProvider.GetServices<IMailbox>().Select(box => box.GetType()).ToList())
        {
            sent += await DrainAsync(kind, cancellation);
        }

        return sent;
    }

    private async Task<int> DrainAsync(Type kind, CancellationToken cancellation)
    {
        var sent = 0;
        while (await InBoxAsync(kind, box => box.DueAsync(time.GetUtcNow(), PageSize, cancellation)) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                sent += await InBoxAsync(kind, box => SendAsync(box, id, cancellation)) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(IMailbox box, long id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await box.TakeAsync(id, now, now + Lease, cancellation) is not { } mail)
        {
            return false;
        }

        try
        {
            await transport.SendAsync(mail, cancellation);
        }
#pragma warning disable CA1031 // Whatever the server does, the row remembers it and the other mails go on.
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // A server's answer may quote the address, so only the kind of the error is kept.
            LogRefused(id, error.GetType().Name);
            await box.FailedAsync(id, time.GetUtcNow(), error.GetType().Name, cancellation);
            return false;
        }

        await box.SentAsync(id, time.GetUtcNow(), cancellation);
        return true;
    }

    private async Task<T> InBoxAsync<T>(Type kind, Func<IMailbox, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetServices<IMailbox>().Single(box => box.GetType() == kind));
    }

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} could not be sent: {Error}.")]
    private partial void LogRefused(long mailId, string error);
}
