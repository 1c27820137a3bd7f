using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>A new, empty pool. Two of one name at one place could not be told apart by a rule.</summary>
internal sealed class CreatePool(IssuerContext database, IssuerWork work, PoolDoor door, PoolStamp stamp, AuditTrail audit)
{
    public Task<Outcome<PublicId>> HandleAsync(string name, string entity, CancellationToken cancellation) =>
        work.TryAsync<PublicId>(
            async () =>
            {
                var clean = OneLine.Of(name);
                if (clean.Length is 0 or > Pool.LongestName)
                {
                    return (clean.Length == 0 ? AssessmentProblems.PoolNameMissing : AssessmentProblems.TooLongHere)
                        .With(Pool.LongestName)
                        .At(new Location(Field: "name"));
                }

                var places = await door.OwnAsync(cancellation);
                if (places.FirstOrDefault(p => p.Entity.PublicId.ToString() == entity) is not { } place)
                {
                    return AssessmentProblems.UnknownEntity.With().At(new Location(Field: "entity"));
                }

                var there = await database
                    .Set<Pool>()
                    .Where(p => p.EntityId == place.Entity.Id)
                    .Select(p => p.Name)
                    .ToListAsync(cancellation);
                return there.Exists(n => string.Equals(n, clean, StringComparison.OrdinalIgnoreCase))
                    ? AssessmentProblems.PoolNameTaken.With(clean).At(new Location(Field: "name"))
                    : Add(clean, place.Entity.Id);
            },
            cancellation
        );

    private PublicId Add(string name, long entity)
    {
        var pool = new Pool
        {
            PublicId = stamp.NewId(),
            EntityId = entity,
            Name = name,
            CreatedAt = stamp.Now,
        };
        database.Add(pool);
        audit.Record("pool.created", $"entity:{entity}");
        return pool.PublicId;
    }
}

/// <summary>A new id, and the time.</summary>
internal sealed class PoolStamp(Ids ids, TimeProvider time)
{
    public PublicId NewId() => ids.NewPublicId();

    public DateTimeOffset Now => time.GetUtcNow();
}
