using Aloi.Modules.Assessment.Links;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>Takes somebody out of a pool. What they were asked before stays asked, and what they said stays said.</summary>
internal sealed class LeavePool(IssuerContext database, IssuerWork work, PoolStamp stamp, AuditTrail audit)
{
    public Task<Outcome<bool>> HandleAsync(Pool pool, PublicId person, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                var row = await database
                    .Set<PoolMember>()
                    .SingleOrDefaultAsync(m => m.PoolId == pool.Id && m.PublicId == person && m.RemovedAt == null, cancellation);
                if (row is null)
                {
                    return CommonProblems.NotFound.With();
                }

                row.RemovedAt = stamp.Now;
                audit.Record("pool.person-removed", $"entity:{pool.EntityId}");
                return true;
            },
            cancellation
        );
}

/// <summary>
/// Erases somebody from outside wherever the organisation knows them as one: their key is destroyed, they leave every pool, and their open
/// links are taken back. The acts they are the author of belong to the candidates and stay with them.
/// </summary>
internal sealed class EraseOutsider(IssuerContext database, IssuerWork work, SubjectKeys keys, LinkBook links, PoolTrail trail)
{
    public Task<Outcome<bool>> HandleAsync(Pool pool, PublicId person, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                var row = await database
                    .Set<PoolMember>()
                    .SingleOrDefaultAsync(m => m.PoolId == pool.Id && m.PublicId == person && m.MemberId == null, cancellation);
                if (row is null)
                {
                    return CommonProblems.NotFound.With();
                }

                var asked = database.Set<AssessmentLink>().Where(l => l.SubjectKeyId == row.SubjectKeyId);
                await links.CloseAsync(asked, LinkClosure.Withdrawn, cancellation);
                await ForgetAsync(row.SubjectKeyId, cancellation);
                await keys.DestroyAsync(row.SubjectKeyId, cancellation);
                trail.Audit.Record("pool.person-erased", $"entity:{pool.EntityId}");
                return true;
            },
            cancellation
        );

    private async Task ForgetAsync(long subject, CancellationToken cancellation)
    {
        byte[]? nothing = null;
        DateTimeOffset? now = trail.Stamp.Now;
        await database
            .Set<AssessmentLink>()
            .Where(l => l.SubjectKeyId == subject)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.PersonDigest, nothing), cancellation);
        await database
            .Set<PoolMember>()
            .Where(m => m.SubjectKeyId == subject)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.PersonDigest, nothing)
                        .SetProperty(x => x.SealedContent, nothing)
                        .SetProperty(x => x.RemovedAt, x => x.RemovedAt ?? now),
                cancellation
            );
    }
}

/// <summary>The journal, and the time.</summary>
internal sealed class PoolTrail(AuditTrail audit, PoolStamp stamp)
{
    public AuditTrail Audit => audit;

    public PoolStamp Stamp => stamp;
}
