namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>A JSON document as one flat array in document order, its names replaced by numbers.</summary>
internal sealed class JsonTape(TapeMemory memory, int length, DocumentNames names)
{
    private readonly JsonNode[] nodes = memory.Nodes;
    private readonly byte[] raw = memory.Raw;
    private readonly byte[] decoded = memory.Decoded;

    /// <summary>The address of the document, against which its relative context addresses are resolved.</summary>
    internal string? Url { get; init; }

    internal DocumentNames Names { get; } = names;

    internal ReadOnlyMemory<byte> Raw => raw.AsMemory(0, length);

    internal ref readonly JsonNode this[int index] => ref nodes[index];

    internal JsonKind Kind(int index) => nodes[index].Kind;

    /// <summary>The text of a string without its escapes, or of a number as it is written.</summary>
    internal Utf8Text Text(int index)
    {
        ref readonly var node = ref nodes[index];
        return new Utf8Text(node.Decoded ? decoded : raw, node.TextStart, node.TextLength);
    }

    /// <summary>The order of the texts of two strings.</summary>
    internal int CompareTexts(int first, int second) => Text(first).Span.SequenceCompareTo(Text(second).Span);

    internal string String(int index) => Text(index).ToString();

    internal string NameOf(int index) => Names.Name(nodes[index].Name).ToString();

    /// <summary>The member of the object with that name, or -1.</summary>
    internal int Member(int container, int name)
    {
        for (var i = container + 1; i < nodes[container].Next; i = nodes[i].Next)
        {
            if (nodes[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    internal int Member(int container, Keyword keyword) => Member(container, (int)keyword);

    internal bool IsEmpty(int container) => nodes[container].Next == container + 1;
}
