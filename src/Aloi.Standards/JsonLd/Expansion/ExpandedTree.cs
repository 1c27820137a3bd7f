namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The expanded document as two flat arrays.</summary>
internal sealed class ExpandedTree
{
    private ExpandedItem[] items = new ExpandedItem[128];
    private ExpandedEntry[] entries = new ExpandedEntry[128];
    private int itemCount;
    private int entryCount;

    /// <summary>The items of the document's outermost array.</summary>
    internal Chain Roots { get; set; } = Chain.Empty;

    internal int ItemCount => itemCount;

    /// <summary>How many bytes the tree holds on to.</summary>
    internal int Capacity => (items.Length * 96) + (entries.Length * 40);

    /// <summary>Makes the tree empty and keeps its memory, for the next document.</summary>
    internal void Clear() => (itemCount, entryCount, Roots) = (0, 0, Chain.Empty);

    internal ref ExpandedItem Item(int index) => ref items[index];

    internal ref ExpandedEntry Entry(int index) => ref entries[index];

    internal int Add(in ExpandedItem item)
    {
        if (itemCount == items.Length)
        {
            Array.Resize(ref items, itemCount * 2);
        }

        items[itemCount] = item;
        items[itemCount].Next = -1;
        return itemCount++;
    }

    internal Chain Single(in ExpandedItem item)
    {
        var index = Add(item);
        return new Chain(index, index);
    }

    internal Chain Join(Chain first, Chain second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return second.IsEmpty ? first : second;
        }

        items[first.Last].Next = second.First;
        return new Chain(first.First, second.Last);
    }

    /// <summary>Takes the item out of its chain and returns the next one, or -1.</summary>
    internal int Detach(int item)
    {
        var next = items[item].Next;
        items[item].Next = -1;
        return next;
    }

    internal Chain AddEntry(Chain content, in ExpandedEntry entry)
    {
        if (entryCount == entries.Length)
        {
            Array.Resize(ref entries, entryCount * 2);
        }

        var index = entryCount++;
        entries[index] = entry;
        entries[index].Next = -1;
        if (content.IsEmpty)
        {
            return new Chain(index, index);
        }

        entries[content.Last].Next = index;
        return new Chain(content.First, index);
    }

    internal Chain JoinEntries(Chain first, Chain second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return second.IsEmpty ? first : second;
        }

        entries[first.Last].Next = second.First;
        return new Chain(first.First, second.Last);
    }

    /// <summary>A graph object: a node that holds nothing but a graph and, perhaps, an identifier and an index (JSON-LD 1.1 section 9.4).</summary>
    internal bool IsGraph(int item)
    {
        ref var node = ref items[item];
        return node.Kind == ItemKind.Node && node.Content.IsSingle && entries[node.Content.First].Kind == EntryKind.Graph;
    }

    /// <summary>A node that holds the items as its graph.</summary>
    internal Chain WrapGraph(Chain values)
    {
        var content = AddEntry(Chain.Empty, new ExpandedEntry { Kind = EntryKind.Graph, Values = values });
        return Single(new ExpandedItem { Kind = ItemKind.Node, Content = content });
    }
}
