using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>Gives a member a right at an entity. Giving it again changes nothing.</summary>
internal sealed class GiveRight(IssuerContext database, IssuerWork work, EntityBook entities, Acting acting)
{
    public Task<Outcome<bool>> HandleAsync(long memberId, long entityId, Right right, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                var member = await database.Set<Member>().SingleOrDefaultAsync(m => m.Id == memberId, cancellation);
                var entity = await entities.OpenAsync(entityId, Right.Administrator, cancellation);
                if (!entity.Succeeded)
                {
                    return Outcome<bool>.Refused(entity.Problems);
                }

                return Decide(member) is { } problem ? problem : await SaveAsync(memberId, entityId, right, cancellation);
            },
            cancellation
        );

    public static Problem? Decide(Member? member) =>
        member switch
        {
            null => CommonProblems.NotFound.With(),
            { ErasedAt: not null } => OrganisationsProblems.ErasedMember.With(),
            _ => null,
        };

    private async Task<Outcome<bool>> SaveAsync(long memberId, long entityId, Right right, CancellationToken cancellation)
    {
        var exists = await database
            .Set<Grant>()
            .AnyAsync(g => g.MemberId == memberId && g.EntityId == entityId && g.Right == right, cancellation);
        if (!exists)
        {
            database.Add(
                new Grant
                {
                    MemberId = memberId,
                    EntityId = entityId,
                    Right = right,
                    GivenAt = acting.Now,
                }
            );
            acting.Record("right.given", $"member:{memberId}", new { entity = entityId, right = right.ToString() });
        }

        return true;
    }
}
