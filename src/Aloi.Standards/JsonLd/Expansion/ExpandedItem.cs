using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

internal enum ItemKind : byte
{
    Node,
    Value,
    List,

    /// <summary>A bare IRI: one of the types of a node.</summary>
    Iri,
}

/// <summary>The JSON form of the value of a value object.</summary>
internal enum ValueForm : byte
{
    String,
    Number,
    True,
    False,

    /// <summary>A JSON literal, of which only the place in the document is kept.</summary>
    Json,
}

/// <summary>A node object, value object or list object of the expanded form (JSON-LD 1.1 section 9). Items hold one another by number.</summary>
internal struct ExpandedItem
{
    internal ItemKind Kind;
    internal ValueForm Form;
    internal Direction Direction;

    /// <summary>The node says its identifier, even if what it says is nothing.</summary>
    internal bool HasId;

    /// <summary>The identifier of a node, the text of a value, or the IRI.</summary>
    internal Utf8Text Text;

    /// <summary>The datatype of a value.</summary>
    internal Utf8Text Type;

    internal Utf8Text Language;
    internal Utf8Text Index;

    /// <summary>Where a JSON literal stands in the document.</summary>
    internal int Json;

    /// <summary>One more than the byte at which a node object begins in the document; 0 for what no object of the document stands for.</summary>
    internal int Place;

    /// <summary>The entries of a node, or the items of a list.</summary>
    internal Chain Content;

    /// <summary>The next item of the same chain, or -1.</summary>
    internal int Next;
}

internal enum EntryKind : byte
{
    Property,
    Reverse,
    Type,
    Graph,
    Included,
}

/// <summary>One entry of a node object. The same property may come in several entries, where several terms stand for it.</summary>
internal struct ExpandedEntry
{
    internal EntryKind Kind;
    internal Utf8Text Property;
    internal Chain Values;
    internal int Next;
}

/// <summary>The first and last of things that are linked to one another. The default is the empty chain.</summary>
internal readonly struct Chain
{
    // One more than the index, so that the default value holds nothing.
    private readonly int first;
    private readonly int last;

    internal Chain(int first, int last) => (this.first, this.last) = (first + 1, last + 1);

    internal static Chain Empty => default;

    /// <summary>Expansion gave null, which takes the entry away; an empty array leaves it there, with nothing in it.</summary>
    internal static Chain Null => new(-1, -2);

    internal int First => first - 1;

    internal int Last => last - 1;

    internal bool IsEmpty => first == 0;

    internal bool IsNull => last < 0;

    internal bool IsSingle => first != 0 && first == last;
}
