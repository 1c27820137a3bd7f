namespace Aloi.Standards.JsonLd.Syntax;

internal enum JsonKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>One value of a <see cref="JsonTape"/>. The children of a container follow it at once; <see cref="Next"/> skips them.</summary>
internal struct JsonNode
{
    internal JsonKind Kind;

    /// <summary>The text held an escape and was decoded into the tape's second buffer.</summary>
    internal bool Decoded;

    /// <summary>The number of the member's name, or -1 for what has none.</summary>
    internal int Name;

    /// <summary>Where the value begins in the document, in bytes.</summary>
    internal int RawStart;

    internal int TextStart;
    internal int TextLength;

    /// <summary>The index of the node after this value.</summary>
    internal int Next;
}
