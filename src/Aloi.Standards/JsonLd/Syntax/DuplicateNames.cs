namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>Two members with one name would let two readers see two documents under one signature: such a document is refused.</summary>
internal static class DuplicateNames
{
    internal static void Refuse(ReadOnlySpan<JsonNode> nodes, DocumentNames names)
    {
        var lastOwner = new int[names.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Kind == JsonKind.Object)
            {
                RefuseIn(nodes, i, lastOwner, names);
            }
        }
    }

    private static void RefuseIn(ReadOnlySpan<JsonNode> nodes, int container, int[] lastOwner, DocumentNames names)
    {
        var owner = container + 1;
        for (var i = container + 1; i < nodes[container].Next; i = nodes[i].Next)
        {
            var name = nodes[i].Name;
            if (lastOwner[name] == owner)
            {
                var text = names.Name(name).ToString();
                throw new JsonLdException("duplicate key", $"An object holds the key \"{text}\" twice.", text);
            }

            lastOwner[name] = owner;
        }
    }
}
