namespace Aloi.Modules.Achievements.Composing;

/// <summary>What the composer offers for one node. Null means that there is nothing to do: it is the first already, no group stands beside it.</summary>
public static class SketchEdit
{
    public static Edited? Up(SketchNode root, SketchPath path) =>
        IsListed(path) ? SketchTree.Move(root, path, path.Parent, path.Last - 1) : null;

    public static Edited? Down(SketchNode root, SketchPath path) =>
        IsListed(path) ? SketchTree.Move(root, path, path.Parent, path.Last + 1) : null;

    /// <summary>Into the group above it, as the last; where none is, into the group below it, as the first.</summary>
    public static Edited? Into(SketchNode root, SketchPath path)
    {
        if (!IsListed(path))
        {
            return null;
        }

        var (before, after) = (path.Parent.Child(path.Last - 1), path.Parent.Child(path.Last + 1));
        return path.Last > 0 && SketchTree.Find(root, before) is { IsGroup: true } group
                ? SketchTree.Move(root, path, before, group.Children.Count)
            : SketchTree.Find(root, after) is { IsGroup: true } ? SketchTree.Move(root, path, after, 0)
            : null;
    }

    /// <summary>Out of its group, right after it.</summary>
    public static Edited? Out(SketchNode root, SketchPath path) =>
        IsListed(path) && IsListed(path.Parent) ? SketchTree.Move(root, path, path.Parent.Parent, path.Parent.Last + 1) : null;

    /// <summary>Where a dragged node is let go: beside another one, or inside a group, as the last.</summary>
    public static Edited? Drop(SketchNode root, SketchPath path, DropSide side, SketchPath target)
    {
        if (side == DropSide.In)
        {
            var held = SketchTree.Find(root, target)?.Children.Count ?? 0;
            return SketchTree.Move(root, path, target, path != target && IsListed(path) && path.Parent == target ? held - 1 : held);
        }

        if (!IsListed(target) || !IsListed(path))
        {
            return null;
        }

        var index = target.Last + (side == DropSide.After ? 1 : 0);
        return SketchTree.Move(root, path, target.Parent, path.Parent == target.Parent && path.Last < index ? index - 1 : index);
    }

    public static Edited? Wrap(SketchNode root, SketchPath path, string kind)
    {
        if (path.IsSubstitute || !SketchSchema.IsGroup(kind) || SketchTree.Find(root, path) is null)
        {
            return null;
        }

        var tree = SketchTree.Replace(root, path, node => Around(kind, node));
        return new Edited(tree, path);
    }

    /// <summary>The children take the place of their group.</summary>
    public static Edited? Unwrap(SketchNode root, SketchPath path)
    {
        if (SketchTree.Find(root, path) is not { IsGroup: true } group)
        {
            return null;
        }

        if (path.IsRoot)
        {
            return group.Children.Count == 1 ? new Edited(group.Children[0] with { Weight = "" }, path) : null;
        }

        var tree = SketchTree.Replace(root, path.Parent, parent => Spread(parent, path.Last, group));
        return new Edited(tree, group.Children.IsEmpty ? path.Parent : path);
    }

    public static Edited? Duplicate(SketchNode root, SketchPath path) =>
        !path.IsSubstitute && SketchTree.Find(root, path) is { } node
            ? path.IsRoot
                ? root.IsGroup
                    ? new Edited(new SketchNode("all") { Children = [root, SketchIds.Fresh(root, root)] }, SketchPath.Root.Child(1))
                    : SketchTree.Insert(root, path, 1, node)
                : SketchTree.Insert(root, path.Parent, path.Last + 1, node)
            : null;

    private static bool IsListed(SketchPath path) => !path.IsRoot && !path.IsSubstitute;

    private static SketchNode Around(string kind, SketchNode node) =>
        SketchKinds.Numbered(
            new SketchNode(kind) { Children = [node with { Weight = kind == "weighted" ? "1" : "" }], Weight = node.Weight }
        );

    private static SketchNode Spread(SketchNode parent, int index, SketchNode group)
    {
        var children = group.Children.Select(child =>
            child with
            {
                Weight =
                    parent.Kind != "weighted" ? ""
                    : group.Kind == "weighted" ? child.Weight
                    : "1",
            }
        );
        return parent with { Children = parent.Children.RemoveAt(index).InsertRange(index, children) };
    }
}

public enum DropSide
{
    Before,
    After,
    In,
}
