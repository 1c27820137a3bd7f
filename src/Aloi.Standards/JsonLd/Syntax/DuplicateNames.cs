namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>Two members with one name would let two readers see two documents under one signature: such a document is refused.</summary>
internal sealed class DuplicateNames
{
    private int[] lastOwner = [];

    // Objects are numbered on from document to document, so that what an earlier one left behind is nobody's.
    private int owner;

    internal void Refuse(ReadOnlySpan<JsonNode> nodes, DocumentNames names)
    {
        if (lastOwner.Length < names.Count || owner > int.MaxValue - nodes.Length)
        {
            (lastOwner, owner) = (new int[names.Count], 0);
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Kind == JsonKind.Object)
            {
                owner++;
                RefuseIn(nodes, i, names);
            }
        }
    }

    internal int Capacity => lastOwner.Length;

    private void RefuseIn(ReadOnlySpan<JsonNode> nodes, int container, DocumentNames names)
    {
        for (var i = container + 1; i < nodes[container].Next; i = nodes[i].Next)
        {
            ref var last = ref lastOwner[nodes[i].Name];
            if (last == owner)
            {
                var text = names.Name(nodes[i].Name).ToString();
                throw new JsonLdException("duplicate key", $"An object holds the key \"{text}\" twice.", text);
            }

            last = owner;
        }
    }
}
