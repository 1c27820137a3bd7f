using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>From the public ids of an address to the keys of this organisation; an unknown word or a foreign id leads nowhere.</summary>
internal sealed class GrantPlaces(IssuerContext database)
{
    public async Task<Outcome<GrantPlace>> FindAsync(GrantPath path, CancellationToken cancellation)
    {
        var (memberId, entityId) = (path.Member, path.Entity);
        var member = await database.Set<Member>().Where(m => m.PublicId == memberId).Select(m => m.Id).SingleOrDefaultAsync(cancellation);
        var entity = await database.Set<Entity>().Where(e => e.PublicId == entityId).Select(e => e.Id).SingleOrDefaultAsync(cancellation);
        return member != 0 && entity != 0 && Enum.TryParse<Right>(path.Right, ignoreCase: true, out var right) && Enum.IsDefined(right)
            ? new GrantPlace(member, entity, right)
            : CommonProblems.NotFound.With();
    }
}

internal sealed record GrantPlace(long Member, long Entity, Right Right);
