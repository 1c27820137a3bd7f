using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

internal sealed class HeldPlaces(IssuerContext database, EntityBook book, Acting acting) : IPlaces
{
    public async Task<IReadOnlyList<Place>> AllAsync(CancellationToken cancellation)
    {
        var given = await GivenAsync(cancellation);
        return [.. InOrder(await book.AllAsync(cancellation)).Select(e => Of(e, given))];
    }

    private async Task<ILookup<long, Right>> GivenAsync(CancellationToken cancellation)
    {
        var member = acting.MemberId;
        var grants = await database
            .Set<Grant>()
            .Where(g => g.MemberId == member)
            .Select(g => new { g.EntityId, g.Right })
            .ToListAsync(cancellation);
        return grants.ToLookup(g => g.EntityId, g => g.Right);
    }

    private Place Of(Entity entity, ILookup<long, Right> given)
    {
        var path = EntityPath.SelfAndAbove(entity.Path);
        IEnumerable<Right> held = acting.IsOperator ? Enum.GetValues<Right>() : path.SelectMany(e => given[e]);
        return new Place(entity.Info(), path.Count - 1, path, held.ToHashSet());
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
}
