using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Entities;

internal sealed class EntityTree(IssuerContext database, EntityBook book, Acting acting) : IEntityTree
{
    public async Task<IReadOnlyList<PlacedEntity>> AllAsync(CancellationToken cancellation) =>
        [.. InOrder(await book.AllAsync(cancellation)).Select(Placed)];

    public async Task<IReadOnlyList<PlacedEntity>> WhereAsync(Right right, CancellationToken cancellation)
    {
        var all = InOrder(await book.AllAsync(cancellation));
        if (acting.IsOperator)
        {
            return [.. all.Select(Placed)];
        }

        var member = acting.MemberId;
        var given = await database
            .Set<Grant>()
            .Where(g => g.MemberId == member && g.Right == right)
            .Select(g => g.EntityId)
            .ToListAsync(cancellation);
        return [.. all.Where(e => EntityPath.SelfAndAbove(e.Path).Any(given.Contains)).Select(Placed)];
    }

    /// <summary>An entity right after the one it stands below, siblings by name.</summary>
    private static List<Entity> InOrder(List<Entity> all)
    {
        var below = all.ToLookup(e => e.ParentId);
        var ordered = new List<Entity>(all.Count);
        Add(null);
        return ordered;

        void Add(long? parent)
        {
            foreach (var entity in below[parent].OrderBy(e => e.Name, StringComparer.CurrentCultureIgnoreCase))
            {
                ordered.Add(entity);
                Add(entity.Id);
            }
        }
    }

    private static PlacedEntity Placed(Entity entity) => new(entity.Info(), EntityPath.Depth(entity.Path) - 1);
}
