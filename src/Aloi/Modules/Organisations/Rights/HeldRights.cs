using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>Whether the current user may, at an entity.</summary>
internal sealed class HeldRights(IssuerContext database, Acting acting) : IRights
{
    public async Task<bool> HoldsAsync(Right right, long entityId, CancellationToken cancellation)
    {
        var path = await database.Set<Entity>().Where(e => e.Id == entityId).Select(e => e.Path).SingleOrDefaultAsync(cancellation);
        if (path is null || acting.IsOperator)
        {
            return path is not null;
        }

        if (acting.MemberId is not { } member)
        {
            return false;
        }

        var places = EntityPath.SelfAndAbove(path);
        return await database
            .Set<Grant>()
            .AnyAsync(g => g.MemberId == member && g.Right == right && places.Contains(g.EntityId), cancellation);
    }
}
