using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>An organisation that nobody administers at its root could only be mended by the operator.</summary>
internal sealed class Administrators(IssuerContext database)
{
    /// <summary>Whether this member is the only one who administers the root.</summary>
    public async Task<bool> IsLastAsync(long memberId, CancellationToken cancellation)
    {
        var holders = await database
            .Set<Grant>()
            .Where(g => g.Right == Right.Administrator)
            .Join(database.Set<Entity>().Where(e => e.ParentId == null), g => g.EntityId, e => e.Id, (g, _) => g.MemberId)
            .Take(2)
            .ToListAsync(cancellation);
        return holders is [var only] && only == memberId;
    }
}
