using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Mail;

/// <summary>
/// The rows of one side. Taking a row is one conditional update, so that on several nodes one of them gets it, without holding a
/// transaction while a distant server thinks.
/// </summary>
public abstract class Mailbox<TRow> : IMailbox
    where TRow : MailRow
{
    /// <summary>The rows, of every organisation: a worker serves the whole installation.</summary>
    protected abstract IQueryable<TRow> Rows { get; }

    /// <summary>What the row says; null when the key is gone.</summary>
    protected abstract Task<MailContent?> OpenAsync(TRow row, CancellationToken cancellation);

    public async Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now, int count, CancellationToken cancellation) =>
        await Rows.Where(m => m.State == MailState.Pending && m.DueAt <= now)
            .OrderBy(m => m.DueAt)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(count)
            .ToListAsync(cancellation);

    public async Task<OutgoingMail?> TakeAsync(long id, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var taken = await Rows.Where(m => m.Id == id && m.State == MailState.Pending && m.DueAt <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, until).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellation);
        if (taken == 0)
        {
            return null;
        }

        var row = await Rows.AsNoTracking().SingleAsync(m => m.Id == id, cancellation);
        if (row.SealedContent is not null && await OpenAsync(row, cancellation) is { } content)
        {
            return new OutgoingMail(row.PublicId, content);
        }

        // Erased meanwhile: there is nobody left to write to.
        await Rows.Where(m => m.Id == id).ExecuteDeleteAsync(cancellation);
        return null;
    }

    public Task SentAsync(long id, DateTimeOffset at, CancellationToken cancellation)
    {
        DateTimeOffset? sentAt = at;
        byte[]? nothing = null;
        return Rows.Where(m => m.Id == id)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.State, MailState.Sent)
                        .SetProperty(x => x.SentAt, sentAt)
                        .SetProperty(x => x.SealedContent, nothing),
                cancellation
            );
    }

    public async Task FailedAsync(long id, DateTimeOffset now, string error, CancellationToken cancellation)
    {
        var attempts = await Rows.Where(m => m.Id == id).Select(m => m.Attempts).SingleAsync(cancellation);
        var state = attempts >= MailSender.MaximumAttempts ? MailState.Parked : MailState.Pending;
        var due = now + TimeSpan.FromMinutes(Math.Pow(4, attempts - 1));
        await Rows.Where(m => m.Id == id)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.State, state).SetProperty(x => x.DueAt, due).SetProperty(x => x.LastError, error),
                cancellation
            );
    }

    public async Task<IReadOnlyList<long>> NewestAsync(int count, CancellationToken cancellation) =>
        await Rows.OrderByDescending(m => m.Id).Select(m => m.Id).Take(count).ToListAsync(cancellation);

    public async Task<ShownMail?> ReadAsync(long id, CancellationToken cancellation)
    {
        var row = await Rows.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        return row?.SealedContent is not null && await OpenAsync(row, cancellation) is { } content
            ? new ShownMail(row.CreatedAt, content)
            : null;
    }

    public async Task<MailFigures> MeasureAsync(CancellationToken cancellation)
    {
        var waiting = Rows.Where(m => m.State == MailState.Pending);
        var refused = Rows.Where(m => m.State == MailState.Parked);
        return new MailFigures(
            await waiting.CountAsync(cancellation),
            await waiting.OrderBy(m => m.DueAt).Select(m => (DateTimeOffset?)m.CreatedAt).FirstOrDefaultAsync(cancellation),
            await refused.CountAsync(cancellation),
            await refused.Select(m => m.LastError ?? "").Distinct().Take(5).ToListAsync(cancellation)
        );
    }

    public Task<int> RetryAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Rows.Where(m => m.State == MailState.Parked)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.State, MailState.Pending).SetProperty(x => x.DueAt, now).SetProperty(x => x.Attempts, 0),
                cancellation
            );
}
