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
    ServingPools serving,
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

        return await serving.NearestAsync(entityId, pool, cancellation) is { } found
            ? await people.OpenAsync(await RowsAsync(found.Id, cancellation), cancellation)
            : [];
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
        return (await serving.MarkAsync(candidacy.Version.EntityId, people, cancellation))
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
