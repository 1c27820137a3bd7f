using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>A link that was sent, a pool and somebody in it: rows that the sweep must not reach.</summary>
internal sealed record AskedRows(string Link, string Pool, string Person)
{
    public static async Task<AskedRows> AddAsync(IServiceProvider services, OrganisationInfo victim, long member)
    {
        var database = services.GetRequiredService<IssuerContext>();
        var cancellation = TestContext.Current.CancellationToken;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var pool = new Pool
        {
            PublicId = new Ids().NewPublicId(),
            EntityId = victim.RootEntityId,
            Name = "Experts",
            CreatedAt = now,
        };
        database.Add(pool);
        await database.SaveChangesAsync(cancellation);
        var person = new PoolMember
        {
            PublicId = new Ids().NewPublicId(),
            PoolId = pool.Id,
            MemberId = member,
            SubjectKeyId = 1,
            AddedAt = now,
        };
        var link = new AssessmentLink
        {
            PublicId = new Ids().NewPublicId(),
            Digest = [1],
            Purpose = LinkPurpose.Review,
            CandidacyId = await database.Set<Candidacy>().Select(c => c.Id).FirstAsync(cancellation),
            Leaf = "theorie",
            SubjectKeyId = 1,
            SealedPerson = [],
            SentBy = "system",
            SentAt = now,
            EndsAt = now.AddDays(1),
            IsMailed = false,
        };
        database.AddRange(person, link);
        await database.SaveChangesAsync(cancellation);
        return new AskedRows(link.PublicId.ToString(), pool.PublicId.ToString(), person.PublicId.ToString());
    }
}
