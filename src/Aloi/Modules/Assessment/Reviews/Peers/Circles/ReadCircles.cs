using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>Which endorsements of a candidate stand in a circle, frozen ones included.</summary>
internal sealed class ReadCircles(IssuerContext database)
{
    /// <summary>By the endorser, how many people the circle has.</summary>
    public async Task<IReadOnlyDictionary<long, int>> AboutAsync(long candidacyId, string leaf, CancellationToken cancellation)
    {
        var edges = await database
            .Set<EndorsementEdge>()
            .AsNoTracking()
            .Where(e => e.CandidacyId == candidacyId && e.Leaf == leaf && e.Circle > 0 && !e.IsOver)
            .Select(e => new { e.EndorserId, e.Circle })
            .ToListAsync(cancellation);
        return edges.GroupBy(e => e.EndorserId).ToDictionary(g => g.Key, g => g.Min(e => e.Circle));
    }
}
