namespace Aloi.Modules.Organisations.Entities;

/// <summary>An entity where it stands in the tree.</summary>
/// <param name="Depth">Zero for the root.</param>
/// <param name="FullName">The names from below the root down to it, so that two sites of one name can be told apart.</param>
public sealed record TreePlace(Entity Entity, int Depth, string FullName);

/// <summary>Puts entities in the order in which people read a tree: each above its own, neighbours by name.</summary>
internal static class TreeOrder
{
    public static IReadOnlyList<TreePlace> Order(IReadOnlyList<Entity> all)
    {
        var below = all.ToLookup(e => e.ParentId);
        var placed = new List<TreePlace>(all.Count);
        var waiting = new Stack<TreePlace>();
        Push(null, 0, "");
        while (waiting.TryPop(out var next))
        {
            placed.Add(next);
            Push(next.Entity.Id, next.Depth + 1, next.Depth == 0 ? "" : next.FullName + " › ");
        }

        return placed;

        void Push(long? parent, int depth, string above)
        {
            foreach (var entity in below[parent].OrderByDescending(e => e.Name, StringComparer.CurrentCultureIgnoreCase))
            {
                waiting.Push(new TreePlace(entity, depth, above + entity.Name));
            }
        }
    }
}
