using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.Syntax;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd;

/// <summary>
/// Every buffer on the way from a document to its canonical form. Each thread keeps one set for its next document, unless a large
/// document has made it large.
/// </summary>
internal sealed class LinkedDataMemory
{
    private const int MaxKept = 4 * 1024 * 1024;

    [ThreadStatic]
    private static LinkedDataMemory? idle;

    internal TapeMemory Tape { get; } = new();

    internal ExpandedTree Tree { get; } = new();

    internal RdfDataset Dataset { get; } = new();

    internal CanonicalizationMemory Canonicalization { get; } = new();

    /// <summary>The thread's own memory, or another while that one is in use.</summary>
    internal static LinkedDataMemory Rent()
    {
        var memory = idle ?? new LinkedDataMemory();
        idle = null;
        return memory;
    }

    /// <summary>Nothing that points into the memory may be in use any more.</summary>
    internal void Return()
    {
        if (Tape.Capacity + Tree.Capacity + Dataset.Capacity + Canonicalization.Capacity > MaxKept)
        {
            return;
        }

        Tree.Clear();
        Dataset.Clear();
        idle = this;
    }
}
