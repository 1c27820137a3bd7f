using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>Adds an entity below another.</summary>
public sealed class AddEntity(IssuerContext database, IssuerWork work, EntityBook book, Ids ids, Acting acting)
{
    public Task<Outcome<EntityInfo>> HandleAsync(NewEntity wanted, CancellationToken cancellation) =>
        work.TryAsync<EntityInfo>(
            async () =>
            {
                await book.LockTreeAsync(cancellation);
                var parent = await book.OpenAsync(wanted.ParentId, Right.Administrator, cancellation);
                if (!parent.Succeeded)
                {
                    return Outcome<EntityInfo>.Refused(parent.Problems);
                }

                return Decide(parent.Value, wanted) is { Count: > 0 } problems
                    ? Outcome<EntityInfo>.Refused(problems)
                    : await SaveAsync(parent.Value, wanted, cancellation);
            },
            cancellation
        );

    public static IReadOnlyList<Problem> Decide(Entity parent, NewEntity wanted)
    {
        var problems = PlaceRules.Check(wanted.Name, wanted.Country, wanted.Url, wanted.TimeZone);
        if (EntityPath.Depth(parent.Path) >= EntityPath.MaximumDepth)
        {
            problems.Add(OrganisationsProblems.TooDeep.With(EntityPath.MaximumDepth));
        }

        return problems;
    }

    private async Task<EntityInfo> SaveAsync(Entity parent, NewEntity wanted, CancellationToken cancellation)
    {
        var entity = new Entity
        {
            PublicId = ids.NewPublicId(),
            ParentId = parent.Id,
            Path = parent.Path,
            Name = wanted.Name.Trim(),
            Country = wanted.Country ?? parent.Country,
            Url = wanted.Url,
            TimeZone = wanted.TimeZone ?? parent.TimeZone,
            IsIssuer = wanted.IsIssuer,
            CreatedAt = acting.Now,
        };
        database.Add(entity);
        await database.SaveChangesAsync(cancellation);
        entity.Path = EntityPath.Below(parent.Path, entity.Id);
        acting.Record("entity.added", $"entity:{entity.Id}", new { below = parent.Id });
        return entity.Info();
    }
}
