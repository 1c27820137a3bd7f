using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>Finds entities of the current organisation, with the right that the caller needs there.</summary>
public sealed class EntityBook(IssuerContext database, IRights rights, Acting acting)
{
    /// <summary>The entity; not found when it is another organisation's, not allowed without the right.</summary>
    public async Task<Outcome<Entity>> OpenAsync(PublicId id, Right right, CancellationToken cancellation) =>
        await AllowedAsync(await database.Set<Entity>().SingleOrDefaultAsync(e => e.PublicId == id, cancellation), right, cancellation);

    public async Task<Outcome<Entity>> OpenAsync(long id, Right right, CancellationToken cancellation) =>
        await AllowedAsync(await database.Set<Entity>().SingleOrDefaultAsync(e => e.Id == id, cancellation), right, cancellation);

    public Task<List<Entity>> AllAsync(CancellationToken cancellation) =>
        database.Set<Entity>().AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancellation);

    /// <summary>Makes changes of one tree follow one another: the row of the organisation stays locked until the transaction ends.</summary>
    public Task LockTreeAsync(CancellationToken cancellation)
    {
        var organisation = acting.OrganisationId;
        return database
            .Set<Organisation>()
            .Where(o => o.Id == organisation)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.TreeVersion, x => x.TreeVersion + 1), cancellation);
    }

    private async Task<Outcome<Entity>> AllowedAsync(Entity? entity, Right right, CancellationToken cancellation)
    {
        if (entity is null)
        {
            return CommonProblems.NotFound.With();
        }

        return await rights.HoldsAsync(right, entity.Id, cancellation) ? entity : CommonProblems.NotAllowed.With();
    }
}
