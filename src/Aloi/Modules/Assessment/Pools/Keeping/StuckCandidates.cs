using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>Those about whom nobody was left to ask; looked at again as soon as there may be somebody.</summary>
internal sealed class StuckCandidates(IssuerContext database, OutboxWriter outbox)
{
    public async Task LookAgainAsync(CancellationToken cancellation)
    {
        var stuck = await database.Set<DrawGap>().Select(g => g.CandidacyId).Distinct().ToListAsync(cancellation);
        outbox.Publish(stuck, ids => new AssessorsWanted(ids));
    }
}
