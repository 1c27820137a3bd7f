using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links;

/// <summary>What the rest of assessment does with links.</summary>
internal sealed class LinkBook(IssuerContext database, SendLinks send, AuditTrail audit, LinkStamp stamp) : ILinks
{
    public Task<IReadOnlyList<IssuedLink>> SendAsync(IReadOnlyList<LinkRequest> requests, CancellationToken cancellation) =>
        send.HandleAsync(requests, cancellation);

    public async Task SpendAsync(OpenedLink link, CancellationToken cancellation)
    {
        var now = stamp.Now;
        var open = database.Set<AssessmentLink>().Where(l => l.Id == link.Id && l.EndsAt > now);
        if (await CloseAsync(open, LinkClosure.Spent, cancellation) == 0)
        {
            throw new LinkClosedException();
        }

        audit.Record("link.spent", $"link:{link.Id}");
    }

    public Task WithdrawAsync(LinkPurpose purpose, long matterId, CancellationToken cancellation) =>
        CloseAsync(
            database.Set<AssessmentLink>().Where(l => l.Purpose == purpose && l.MatterId == matterId),
            LinkClosure.Withdrawn,
            cancellation
        );

    public Task<int> CloseAsync(long link, LinkClosure why, CancellationToken cancellation) =>
        CloseAsync(database.Set<AssessmentLink>().Where(l => l.Id == link), why, cancellation);

    /// <summary>Closes those of the links that are not closed yet; answers how many.</summary>
    public Task<int> CloseAsync(IQueryable<AssessmentLink> links, LinkClosure why, CancellationToken cancellation)
    {
        DateTimeOffset? now = stamp.Now;
        LinkClosure? closure = why;
        return links
            .Where(l => l.Closure == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Closure, closure).SetProperty(x => x.ClosedAt, now), cancellation);
    }
}

/// <summary>
/// Between the opening of a page and the end of what it posted, the link was spent, taken back, replaced or disowned, or came to its end. Whatever the
/// act has written so far is rolled back; the link's own page says what became of it.
/// </summary>
internal sealed class LinkClosedException() : InvalidOperationException("The link was closed meanwhile.");
