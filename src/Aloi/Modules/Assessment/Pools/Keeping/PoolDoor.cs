using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>Opens pools to those who design or administer at their entity: another organisation's is not found, a stranger's is not allowed.</summary>
internal sealed class PoolDoor(IssuerContext database, IPlaces places)
{
    private static readonly Right[] Needed = [Right.Designer, Right.Administrator];

    public async Task<Outcome<Pool>> OpenAsync(PublicId id, CancellationToken cancellation)
    {
        var pool = await database.Set<Pool>().SingleOrDefaultAsync(p => p.PublicId == id, cancellation);
        return pool is null ? CommonProblems.NotFound.With()
            : (await OwnAsync(cancellation)).Any(p => p.Entity.Id == pool.EntityId) ? pool
            : CommonProblems.NotAllowed.With();
    }

    /// <summary>Where the reader may keep pools, in the order of the tree.</summary>
    public async Task<IReadOnlyList<Place>> OwnAsync(CancellationToken cancellation) =>
        [.. (await places.AllAsync(cancellation)).Where(p => p.HoldsAny(Needed))];
}
