using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>Whoever opened the link says that it was meant for somebody else: it opens nothing any more, and whoever sent it is told.</summary>
internal sealed class DisownLink(IssuerContext database, IssuerWork work, LinkBook book, AuditTrail audit, OutboxWriter outbox)
{
    public Task HandleAsync(FoundLink found, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var link = database.Set<AssessmentLink>().Where(l => l.Id == found.Row.Id);
                audit.Record("link.disowned", $"link:{found.Row.Id}");
                if (found.Row is { Purpose: LinkPurpose.Review, CandidacyId: { } candidacy })
                {
                    // Somebody else must be asked in their place.
                    outbox.Publish(new AssessorsWanted([candidacy]));
                }

                return await book.CloseAsync(link, LinkClosure.NotMe, cancellation);
            },
            cancellation
        );
}
