using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using KnownPerson = Aloi.Modules.Protocols.Contracts.PoolPerson;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>
/// The pools that a rule may name, for whoever writes one. Only how many people are in them and what bars them matters there: nobody's name
/// is opened.
/// </summary>
internal sealed class PoolNames(IssuerContext database, IPlaces places) : IPoolNames
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<KnownPerson>>> AtAsync(long entityId, CancellationToken cancellation)
    {
        var above = (await places.AllAsync(cancellation)).FirstOrDefault(p => p.Entity.Id == entityId)?.SelfAndAbove.ToList() ?? [];
        var pools = await database.Set<Pool>().AsNoTracking().Where(p => above.Contains(p.EntityId)).ToListAsync(cancellation);
        var ids = pools.ConvertAll(p => p.Id);
        var rows = await database
            .Set<PoolMember>()
            .AsNoTracking()
            .Where(m => ids.Contains(m.PoolId) && m.RemovedAt == null)
            .ToListAsync(cancellation);
        var people = rows.ToLookup(
            m => m.PoolId,
            m => new KnownPerson(m.PublicId.ToString()) { IsExternal = m.IsExternal, IsTrainer = m.IsTrainer }
        );

        // Of pools of one name the nearest is the one that a rule means.
        return pools
            .GroupBy(p => p.Name.Trim(), StringComparer.CurrentCultureIgnoreCase)
            .Select(same => same.MaxBy(p => above.IndexOf(p.EntityId))!)
            .ToDictionary(p => p.Name.Trim(), IReadOnlyList<KnownPerson> (p) => [.. people[p.Id]], StringComparer.Ordinal);
    }
}
