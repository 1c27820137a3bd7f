namespace Aloi.Modules.Achievements.Composing;

/// <param name="At">Where the node that was dealt with stands now; null when it is gone.</param>
public sealed record Edited(SketchNode? Root, SketchPath? At);

/// <summary>The few changes that all others are made of. Pure; null means that it cannot be done there.</summary>
public static class SketchTree
{
    public static SketchNode? Find(SketchNode? root, SketchPath path)
    {
        var node = root;
        for (; node is not null && !path.IsRoot; path = path.Rest)
        {
            node = path.First < 0 ? node.Substitute : node.Children.ElementAtOrDefault(path.First);
        }

        return node;
    }

    public static SketchNode Replace(SketchNode root, SketchPath path, Func<SketchNode, SketchNode> change) =>
        path.IsRoot ? change(root)
        : path.First < 0 ? root with { Substitute = Replace(root.Substitute!, path.Rest, change) }
        : root with { Children = root.Children.SetItem(path.First, Replace(root.Children[path.First], path.Rest, change)) };

    /// <summary>As the child of that place of a group; a rule that is one requirement alone becomes a group of both.</summary>
    public static Edited? Insert(SketchNode? root, SketchPath parent, int index, SketchNode node)
    {
        var fresh = SketchIds.Fresh(root, node);
        if (root is null)
        {
            return new Edited(fresh, SketchPath.Root);
        }

        if (parent.IsRoot && !root.IsGroup)
        {
            return new Edited(new SketchNode("all") { Children = [root, fresh] }, SketchPath.Root.Child(1));
        }

        return Put(root, parent, index, fresh);
    }

    /// <summary>What is taken away leaves no trace; a substitute that goes leaves waiting.</summary>
    public static Edited? Remove(SketchNode root, SketchPath path)
    {
        if (Find(root, path) is null)
        {
            return null;
        }

        if (path.IsRoot)
        {
            return new Edited(null, null);
        }

        var left = Replace(root, path.Parent, parent => Without(parent, path));
        return new Edited(left, path.Parent);
    }

    /// <param name="parent">Where it goes, as the tree stands before.</param>
    /// <param name="index">Its place among the children once it was taken from where it is.</param>
    public static Edited? Move(SketchNode root, SketchPath from, SketchPath parent, int index)
    {
        if (from.IsRoot || from.IsSubstitute || from.Holds(parent) || Find(root, from) is not { } node)
        {
            return null;
        }

        var left = Replace(root, from.Parent, group => Without(group, from));
        return Put(left, parent.Without(from), index, node);
    }

    private static Edited? Put(SketchNode root, SketchPath parent, int index, SketchNode node)
    {
        if (Find(root, parent) is not { IsGroup: true } group || index < 0 || index > group.Children.Count)
        {
            return null;
        }

        var placed = group.Kind == "weighted" && node.Weight.Length == 0 ? node with { Weight = "1" } : node;
        var tree = Replace(root, parent, g => g with { Children = g.Children.Insert(index, placed) });
        return new Edited(tree, parent.Child(index));
    }

    private static SketchNode Without(SketchNode parent, SketchPath path) =>
        path.IsSubstitute ? parent with { Substitute = null } : parent with { Children = parent.Children.RemoveAt(path.Last) };
}
