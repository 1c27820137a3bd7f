using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>Finds those who hold a right at a place: whoever was given it there before whoever was given it above.</summary>
internal sealed class RightHolders(IssuerContext database) : IRightHolders
{
    public async Task<IReadOnlyList<long>> FindAsync(Right right, long entityId, int count, CancellationToken cancellation)
    {
        var path = await database.Set<Entity>().Where(e => e.Id == entityId).Select(e => e.Path).SingleOrDefaultAsync(cancellation);
        if (path is null)
        {
            return [];
        }

        var places = EntityPath.SelfAndAbove(path);
        return await database
            .Set<Grant>()
            .Where(g => g.Right == right && places.Contains(g.EntityId))
            .Join(database.Set<Entity>(), g => g.EntityId, e => e.Id, (g, e) => new { g.MemberId, e.Path.Length })
            .OrderByDescending(g => g.Length)
            .ThenBy(g => g.MemberId)
            .Select(g => g.MemberId)
            .Take(count)
            .ToListAsync(cancellation);
    }
}
