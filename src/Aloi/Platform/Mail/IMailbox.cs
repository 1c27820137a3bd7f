namespace Aloi.Platform.Mail;

/// <summary>The mails of one side, issuer or vault, as rows that wait to be sent.</summary>
public interface IMailbox
{
    /// <summary>The rows whose time has come.</summary>
    Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now, int count, CancellationToken cancellation);

    /// <summary>
    /// Takes the row for this try and opens it; null when it is another node's, gone, or its person was erased. The try is counted and
    /// the next one put off to <paramref name="until"/> before anything is sent.
    /// </summary>
    Task<OutgoingMail?> TakeAsync(long id, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    Task SentAsync(long id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Puts the row off, or parks it after the last try.</summary>
    Task FailedAsync(long id, DateTimeOffset now, string error, CancellationToken cancellation);

    /// <summary>The newest mails, for the demo's page.</summary>
    Task<IReadOnlyList<long>> NewestAsync(int count, CancellationToken cancellation);

    /// <summary>What a mail says, without taking it; null when nobody can read it any more.</summary>
    Task<ShownMail?> ReadAsync(long id, CancellationToken cancellation);

    Task<MailFigures> MeasureAsync(CancellationToken cancellation);

    /// <summary>Makes refused mails due again: the operator has mended the cause. Answers how many.</summary>
    Task<int> RetryAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <param name="Refused">Given up after the last try.</param>
/// <param name="Errors">The kinds of error of the refused ones.</param>
public sealed record MailFigures(int Waiting, DateTimeOffset? Oldest, int Refused, IReadOnlyList<string> Errors);

/// <summary>A mail as the demo shows it.</summary>
public sealed record ShownMail(DateTimeOffset At, MailContent Content);
