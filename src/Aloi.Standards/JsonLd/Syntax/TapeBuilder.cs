namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>Adds values to a tape in document order.</summary>
internal struct TapeBuilder(JsonNode[] array, LinkedDataLimits limits)
{
    private JsonNode[] nodes = array;
    private int count;

    // The innermost open object or array, which keeps the one around it in its Next until it is closed.
    private int open = -1;
    private int depth;

    /// <summary>The name of the member that comes next, or -1.</summary>
    internal int Name { get; set; } = -1;

    internal readonly JsonNode[] Array => nodes;

    internal readonly ReadOnlySpan<JsonNode> Written => nodes.AsSpan(0, count);

    internal ref JsonNode Add(JsonKind kind, int rawStart)
    {
        if (count >= limits.MaxNodes)
        {
            throw new JsonLdException("too much work", $"The document holds more than {limits.MaxNodes} values.");
        }

        if (count == nodes.Length)
        {
            System.Array.Resize(ref nodes, count * 2);
        }

        ref var node = ref nodes[count++];
        node.Kind = kind;
        node.Decoded = false;
        node.Name = Name;
        node.RawStart = rawStart;
        node.Next = count;
        Name = -1;
        return ref node;
    }

    internal void Open(JsonKind kind, int rawStart)
    {
        if (depth >= limits.MaxDepth)
        {
            throw new JsonLdException("too deep", $"Objects and arrays are nested deeper than {limits.MaxDepth} levels.");
        }

        depth++;
        Add(kind, rawStart).Next = open;
        open = count - 1;
    }

    internal void Close()
    {
        depth--;
        ref var container = ref nodes[open];
        (open, container.Next) = (container.Next, count);
    }
}
