using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials;

/// <summary>An entity, for who holds the right there.</summary>
public sealed class EntityDoor(IOrganisations organisations, IRights rights)
{
    public async Task<Outcome<EntityInfo>> OpenAsync(long entityId, Right right, CancellationToken cancellation)
    {
        var entity = await organisations.FindEntityAsync(entityId, cancellation);
        if (entity is null)
        {
            return CommonProblems.NotFound.With();
        }

        return await rights.HoldsAsync(right, entityId, cancellation) ? entity : CommonProblems.NotAllowed.With();
    }
}
