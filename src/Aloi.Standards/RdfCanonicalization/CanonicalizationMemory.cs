using Aloi.Standards.RdfCanonicalization.Hashing;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The buffers of a canonicalisation, which the next one on the same thread uses again: no document pays for their making.</summary>
internal sealed class CanonicalizationMemory
{
    internal CanonicalNumbers Canonical { get; } = new();

    internal BlankNodeIndex Index { get; } = new();

    internal FirstDegreeHashes FirstDegree { get; } = new();

    internal QuadOrder Order { get; } = new();

    /// <summary>The canonical N-Quads.</summary>
    internal ByteBuffer Output { get; } = new(4096);

    /// <summary>About how many bytes all of them hold on to.</summary>
    internal int Capacity => (4 * (Canonical.Capacity + Index.Capacity)) + FirstDegree.Capacity + (16 * Order.Capacity) + Output.Capacity;
}
