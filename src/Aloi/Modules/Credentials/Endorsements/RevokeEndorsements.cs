using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Public;
using Aloi.Modules.Credentials.Status;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Endorsements;

/// <summary>A peer took their word back: the proof stays as it was signed, and the endorsement in it is revoked in its list.</summary>
internal sealed class RevokeEndorsements(
    IssuerContext database,
    StatusListSigner signer,
    AuditTrail audit,
    DossierCache cache,
    TimeProvider time
) : IHandle<EndorsementsWithdrawn>
{
    public async Task HandleAsync(EndorsementsWithdrawn @event, CancellationToken cancellation)
    {
        var facts = @event.FactIds;
        var found = await database
            .Set<IssuedEndorsement>()
            .Where(e => facts.Contains(e.FactId) && e.WithdrawnAt == null)
            .ToListAsync(cancellation);
        foreach (var endorsement in found)
        {
            endorsement.WithdrawnAt = time.GetUtcNow();
            audit.Record("endorsement.revoked", $"award:{endorsement.AwardId}");
            cache.Forget(endorsement.AwardId);
        }

        await database.SaveChangesAsync(cancellation);
        await signer.SignAgainAsync(found.Select(e => e.StatusListId).OfType<long>(), cancellation);
    }
}
