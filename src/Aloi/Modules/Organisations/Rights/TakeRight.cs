using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>Takes a right back. Taking one that is not held changes nothing.</summary>
internal sealed class TakeRight(IssuerContext database, IssuerWork work, EntityBook entities, Administrators administrators, Acting acting)
{
    public Task<Outcome<bool>> HandleAsync(long memberId, long entityId, Right right, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                await entities.LockTreeAsync(cancellation);
                var entity = await entities.OpenAsync(entityId, Right.Administrator, cancellation);
                if (!entity.Succeeded)
                {
                    return Outcome<bool>.Refused(entity.Problems);
                }

                var atRoot = right == Right.Administrator && entity.Value.ParentId is null;
                if (atRoot && await administrators.IsLastAsync(memberId, cancellation))
                {
                    return OrganisationsProblems.LastAdministrator.With();
                }

                return await SaveAsync(memberId, entityId, right, cancellation);
            },
            cancellation
        );

    private async Task<Outcome<bool>> SaveAsync(long memberId, long entityId, Right right, CancellationToken cancellation)
    {
        var taken = await database
            .Set<Grant>()
            .Where(g => g.MemberId == memberId && g.EntityId == entityId && g.Right == right)
            .ExecuteDeleteAsync(cancellation);
        if (taken > 0)
        {
            acting.Record("right.taken", $"member:{memberId}", new { entity = entityId, right = right.ToString() });
        }

        return true;
    }
}
