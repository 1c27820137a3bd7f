using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;

namespace Aloi.Platform.Database;

/// <summary>One transaction of the issuer: the changes of a verb, its events and its audit entries, all or nothing.</summary>
public sealed class IssuerWork(IssuerContext database, OutboxSignal signal)
{
    /// <summary>Runs the body and commits. Joins the transaction of a handler when there is one.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> body, CancellationToken cancellation)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            var joined = await body();
            await database.SaveChangesAsync(cancellation);
            return joined;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var result = await body();
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Ring();
        return result;
    }

    /// <summary>
    /// Runs the body and commits only when it succeeded: a refusal leaves nothing behind. Inside another's transaction it is a part of that
    /// one, whose owner passes the refusal on.
    /// </summary>
    public async Task<Outcome<T>> TryAsync<T>(Func<Task<Outcome<T>>> body, CancellationToken cancellation)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            var joined = await body();
            if (joined.Succeeded)
            {
                await database.SaveChangesAsync(cancellation);
            }

            return joined;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var outcome = await body();
        if (!outcome.Succeeded)
        {
            database.ChangeTracker.Clear();
            return outcome;
        }

        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Ring();
        return outcome;
    }
}
