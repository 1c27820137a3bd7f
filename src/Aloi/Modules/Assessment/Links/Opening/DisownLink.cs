using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>Whoever opened the link says that it was meant for somebody else: it opens nothing any more, and whoever sent it is told.</summary>
internal sealed class DisownLink(IssuerWork work, LinkBook book, Invitations invitations, AuditTrail audit, OutboxWriter outbox)
{
    public Task HandleAsync(FoundLink found, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                audit.Record("link.disowned", $"link:{found.Row.Id}");
                if (found.Row is { Purpose: LinkPurpose.Review, CandidacyId: { } candidacy })
                {
                    // Somebody else must be asked in their place.
                    outbox.Publish(new AssessorsWanted([candidacy]));
                }

                if (found.Row is { Purpose: LinkPurpose.Endorsement, MatterId: { } invitation })
                {
                    // The place is free again: whoever invites may ask somebody else, or the same person at the right address.
                    await invitations.DeclineAsync(invitation, cancellation);
                }

                return await book.CloseAsync(found.Row.Id, LinkClosure.NotMe, cancellation);
            },
            cancellation
        );
}
