using Aloi.Modules.Assessment.Reviews.Peers.Circles;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.TakingBack;

/// <summary>Endorsements that are taken back with an import close no circle any more, and what those circles discounted counts again.</summary>
internal sealed class TakenBackEdges(IssuerContext database, RecordFacts record)
{
    public async Task EndAsync(long importId, IReadOnlyList<long> candidacyIds, CancellationToken cancellation)
    {
        var edges = Standing(importId, candidacyIds);
        var closing = await edges.Where(e => e.Circle > 0).ToListAsync(cancellation);
        await edges.ExecuteUpdateAsync(e => e.SetProperty(x => x.IsOver, true), cancellation);
        await record.RestoreAsync([.. closing.Select(e => new Endorsement(e.EndorserId, e.EndorsedId, e.At)).Distinct()], cancellation);
    }

    private IQueryable<EndorsementEdge> Standing(long importId, IReadOnlyList<long> candidacyIds) =>
        from edge in database.Set<EndorsementEdge>().AsNoTracking()
        where candidacyIds.Contains(edge.CandidacyId) && !edge.IsOver
        where database.Set<FactWithdrawal>().Any(w => w.FactId == edge.FactId && w.ImportId == importId)
        select edge;
}
