using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>Who may be asked, and whom independence bars.</summary>
internal sealed class FindPools(
    IssuerContext database,
    PoolPeople people,
    IPlaces places,
    IRightHolders holders,
    IOrganisations organisations
) : IPools
{
    private const int MostHolders = 500;

    public async Task<IReadOnlyList<PoolPerson>> FindAsync(long entityId, string? pool, CancellationToken cancellation)
    {
        if (pool is null)
        {
            return await people.MembersAsync(await holders.FindAsync(Right.Assessor, entityId, MostHolders, cancellation), cancellation);
        }

        return await NearestAsync(entityId, pool, cancellation) is { } found
            ? await people.OpenAsync(await RowsAsync(found.Id, cancellation), cancellation)
            : [];
    }

    /// <summary>The pool of that name at the entity, else at the nearest one above; whatever the case it is written in.</summary>
    public async Task<Pool?> NearestAsync(long entityId, string name, CancellationToken cancellation)
    {
        var above = (await places.AllAsync(cancellation)).FirstOrDefault(p => p.Entity.Id == entityId)?.SelfAndAbove ?? [];
        var pools = await database.Set<Pool>().AsNoTracking().Where(p => above.Contains(p.EntityId)).ToListAsync(cancellation);
        return pools
            .Where(p => string.Equals(p.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            .MaxBy(p => above.ToList().IndexOf(p.EntityId));
    }

    public async Task<IReadOnlyDictionary<string, BarReason>> BarsAsync(
        IPanel panel,
        OpenCandidacy candidacy,
        IReadOnlyCollection<PoolPerson> people,
        CancellationToken cancellation
    )
    {
        var known = await organisations.MembersAsync([candidacy.Row.MemberId], cancellation);
        var bars = new Bars(panel, candidacy, known[candidacy.Row.MemberId]);
        return people
            .Select(p => (p.Key, Reason: bars.Of(p)))
            .Where(b => b.Reason is not null)
            .DistinctBy(b => b.Key, StringComparer.Ordinal)
            .ToDictionary(b => b.Key, b => b.Reason!.Value, StringComparer.Ordinal);
    }

    private Task<List<PoolMember>> RowsAsync(long pool, CancellationToken cancellation) =>
        database
            .Set<PoolMember>()
            .AsNoTracking()
            .Where(m => m.PoolId == pool && m.RemovedAt == null)
            .OrderBy(m => m.Id)
            .ToListAsync(cancellation);
}
