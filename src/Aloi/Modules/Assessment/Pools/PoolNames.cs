using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using KnownPerson = Aloi.Modules.Protocols.Contracts.PoolPerson;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>
/// The pools that a rule may name, for whoever checks one. Only how many people are in them and what bars them matters there: nobody's name
/// is opened. Whom somebody manages depends on the candidate, and so does the entity where there are several: neither is known before.
/// </summary>
internal sealed class PoolNames(IssuerContext database, IPlaces places) : IPoolNames
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<KnownPerson>>> AtAsync(long entityId, CancellationToken cancellation)
    {
        var all = await places.AllAsync(cancellation);
        var above = all.FirstOrDefault(p => p.Entity.Id == entityId)?.SelfAndAbove.ToList() ?? [];
        var pools = await database.Set<Pool>().AsNoTracking().Where(p => above.Contains(p.EntityId)).ToListAsync(cancellation);
        var rows = await RowsAsync(pools.ConvertAll(p => p.Id), cancellation);
        var people = rows.ToLookup(m => m.PoolId, m => Known(m, all.Count == 1));

        // Of pools of one name the nearest is the one that a rule means.
        return pools
            .GroupBy(p => p.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(same => same.MaxBy(p => above.IndexOf(p.EntityId))!)
            .ToDictionary(p => p.Name.Trim(), IReadOnlyList<KnownPerson> (p) => [.. people[p.Id]], StringComparer.Ordinal);
    }

    /// <summary>Whoever was erased is in no pool any more.</summary>
    private Task<List<PoolMember>> RowsAsync(List<long> pools, CancellationToken cancellation) =>
        database
            .Set<PoolMember>()
            .AsNoTracking()
            .Where(m => pools.Contains(m.PoolId) && m.RemovedAt == null)
            .Where(m => database.Set<SubjectKey>().Any(k => k.Id == m.SubjectKeyId && k.SealedKey != null))
            .ToListAsync(cancellation);

    /// <param name="isOneEntity">Every member, and so every candidate, is in the one entity there is.</param>
    private static KnownPerson Known(PoolMember row, bool isOneEntity) =>
        new(row.PublicId.ToString())
        {
            IsExternal = row.IsExternal,
            IsTrainer = row.IsTrainer,
            IsSameEntity = isOneEntity && row.MemberId is not null,
        };
}
