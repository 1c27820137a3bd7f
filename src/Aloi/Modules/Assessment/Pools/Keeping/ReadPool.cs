using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <param name="IsOutsider">Not a member: may be erased here.</param>
public sealed record PoolPersonLine(
    PublicId Id,
    string Name,
    string? Email,
    string? Capacity,
    bool IsExternal,
    bool IsOutsider,
    bool IsTrainer,
    int? AtOnce,
    Load Load
);

public sealed record PoolModel(PublicId Id, string Name, IReadOnlyList<PoolPersonLine> People)
{
    public string Path => $"/pools/{Id}";
}

/// <summary>The people of one pool, with what each carries.</summary>
internal sealed class ReadPool(IssuerContext database, PoolPeople people, Loads loads)
{
    public async Task<PoolModel> HandleAsync(Pool pool, CancellationToken cancellation)
    {
        var rows = await database
            .Set<PoolMember>()
            .AsNoTracking()
            .Where(m => m.PoolId == pool.Id && m.RemovedAt == null)
            .OrderBy(m => m.Id)
            .ToListAsync(cancellation);
        var open = await people.OpenAsync(rows, cancellation);
        var load = await loads.ReadAsync(open.Select(p => p.Key), cancellation);
        return new PoolModel(
            pool.PublicId,
            pool.Name,
            [
                .. open.Select(p => new PoolPersonLine(
                        p.Id,
                        p.Person.Name,
                        p.Person.Email,
                        p.Person.Capacity,
                        p.Person.IsExternal,
                        p.Person.MemberId is null,
                        p.IsTrainer,
                        p.AtOnce,
                        load.GetValueOrDefault(p.Key)
                    ))
                    .OrderBy(p => p.Name, StringComparer.CurrentCulture),
            ]
        );
    }
}
