using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Finds a member of the current organisation, with the right that the caller needs at the member's entity.</summary>
internal sealed class MemberAccess(IssuerContext database, IRights rights)
{
    public async Task<Outcome<Member>> OpenAsync(PublicId id, Right right, CancellationToken cancellation)
    {
        var member = await database.Set<Member>().SingleOrDefaultAsync(m => m.PublicId == id, cancellation);
        if (member is null)
        {
            return CommonProblems.NotFound.With();
        }

        return await rights.HoldsAsync(right, member.EntityId, cancellation) ? member : CommonProblems.NotAllowed.With();
    }
}
