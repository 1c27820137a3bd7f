namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>The buffers of a tape. A tape that is kept has its own; those of documents that come and go share one set per thread.</summary>
internal sealed class TapeMemory
{
    internal JsonNode[] Nodes = new JsonNode[256];
    internal byte[] Raw = [];
    internal byte[] Decoded = [];

    internal DuplicateNames Duplicates { get; } = new();

    internal int Capacity => (Nodes.Length * 24) + Raw.Length + Decoded.Length + (4 * Duplicates.Capacity);
}
