using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>The pools that serve an entity: its own, and those of the entities above it.</summary>
internal sealed class ServingPools(IssuerContext database, IPlaces places, LinkSeals seals)
{
    /// <summary>The pool of that name at the entity, else at the nearest one above; whatever the case it is written in.</summary>
    public async Task<Pool?> NearestAsync(long entityId, string name, CancellationToken cancellation)
    {
        var above = await AboveAsync(entityId, cancellation);
        var pools = await database.Set<Pool>().AsNoTracking().Where(p => above.Contains(p.EntityId)).ToListAsync(cancellation);
        return pools
            .Where(p => string.Equals(p.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            .MaxBy(p => above.IndexOf(p.EntityId));
    }

    /// <summary>
    /// The people with the mark that a pool gave them: who is marked as a trainer there is one however they are asked, by a right that they
    /// hold, by their address, or by somebody who typed it.
    /// </summary>
    public async Task<IReadOnlyList<PoolPerson>> MarkAsync(
        long entityId,
        IReadOnlyCollection<PoolPerson> people,
        CancellationToken cancellation
    )
    {
        var above = await AboveAsync(entityId, cancellation);
        var marked = await database
            .Set<PoolMember>()
            .Where(m => m.IsTrainer && m.RemovedAt == null && m.PersonDigest != null)
            .Where(m => database.Set<Pool>().Any(p => p.Id == m.PoolId && above.Contains(p.EntityId)))
            .Select(m => m.PersonDigest!)
            .ToListAsync(cancellation);
        var digests = marked.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        return digests.Count == 0
            ? [.. people]
            :
            [
                .. people.Select(p =>
                    p with
                    {
                        IsTrainer = p.IsTrainer || digests.Contains(Convert.ToHexString(seals.PersonDigest(p.Key))),
                    }
                ),
            ];
    }

    private async Task<List<long>> AboveAsync(long entityId, CancellationToken cancellation) =>
        [.. (await places.AllAsync(cancellation)).FirstOrDefault(p => p.Entity.Id == entityId)?.SelfAndAbove ?? []];
}
