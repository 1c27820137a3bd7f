using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>Moves an entity, with everything below it, under another. The tree stays a tree.</summary>
public sealed class MoveEntity(IssuerContext database, IssuerWork work, EntityBook book, Acting acting)
{
    public Task<Outcome<EntityInfo>> HandleAsync(PublicId moved, PublicId target, CancellationToken cancellation) =>
        work.TryAsync<EntityInfo>(
            async () =>
            {
                await book.LockTreeAsync(cancellation);
                var what = await book.OpenAsync(moved, Right.Administrator, cancellation);
                var where = await book.OpenAsync(target, Right.Administrator, cancellation);
                if (!what.Succeeded || !where.Succeeded)
                {
                    return Outcome<EntityInfo>.Refused([.. what.Problems.Concat(where.Problems)]);
                }

                var deepest = await DepthBelowAsync(what.Value, cancellation);
                return Decide(what.Value, where.Value, deepest) is { } problem
                    ? problem
                    : await SaveAsync(what.Value, where.Value, cancellation);
            },
            cancellation
        );

    /// <param name="moved">What moves.</param>
    /// <param name="target">What it is placed under.</param>
    /// <param name="deepest">The depth of the deepest entity that moves along.</param>
    public static Problem? Decide(Entity moved, Entity target, int deepest)
    {
        if (moved.ParentId is null)
        {
            return OrganisationsProblems.RootStays.With();
        }

        if (EntityPath.IsSelfOrBelow(target.Path, moved.Path))
        {
            return OrganisationsProblems.BelowItself.With(moved.Name);
        }

        var newDeepest = EntityPath.Depth(target.Path) + 1 + deepest - EntityPath.Depth(moved.Path);
        return newDeepest > EntityPath.MaximumDepth ? OrganisationsProblems.TooDeep.With(EntityPath.MaximumDepth) : null;
    }

    private async Task<int> DepthBelowAsync(Entity moved, CancellationToken cancellation)
    {
        var paths = await database.Set<Entity>().Where(e => e.Path.StartsWith(moved.Path)).Select(e => e.Path).ToListAsync(cancellation);
        return paths.Max(EntityPath.Depth);
    }

    private async Task<EntityInfo> SaveAsync(Entity moved, Entity target, CancellationToken cancellation)
    {
        var (before, after) = (moved.Path, EntityPath.Below(target.Path, moved.Id));
        var cut = before.Length;
#pragma warning disable CA1845 // This is SQL: a span has no translation.
        await database
            .Set<Entity>()
            .Where(e => e.Path.StartsWith(before))
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.Path, x => after + x.Path.Substring(cut)), cancellation);
#pragma warning restore CA1845
        await database
            .Set<Entity>()
            .Where(e => e.Id == moved.Id)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.ParentId, target.Id), cancellation);
        acting.Record("entity.moved", $"entity:{moved.Id}", new { from = moved.ParentId, to = target.Id });
        return moved.Info() with { ParentId = target.Id };
    }
}
