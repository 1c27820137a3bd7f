using Aloi.Modules.Operations.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Operations.Acts;

/// <summary>What the operator may do about what is stuck: take it up again, or give it up.</summary>
internal sealed class MendOutbox(IssuerWork work, OutboxBacklog backlog, IEnumerable<IMailbox> mailboxes, OperatorActing acting)
{
    public Task<int> ResumeAsync(string handler, string error, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var count = await backlog.ResumeAsync(handler, error, cancellation);
                acting.Record("outbox.resumed", new { handler, count });
                return count;
            },
            cancellation
        );

    public Task<int> AbandonAsync(string handler, string error, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var count = await backlog.AbandonAsync(handler, error, cancellation);
                acting.Record("outbox.abandoned", new { handler, count });
                return count;
            },
            cancellation
        );

    /// <summary>Mails of both sides: each has a database of its own, so there is no one transaction.</summary>
    public async Task<int> RetryMailsAsync(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var box in mailboxes)
        {
            count += await box.RetryAsync(acting.Now, cancellation);
        }

        return await work.RunAsync(
            () =>
            {
                acting.Record("mails.retried", new { count });
                return Task.FromResult(count);
            },
            cancellation
        );
    }
}
