using System.Security.Cryptography;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>The first-degree hashes of a plan's blank nodes (RDFC-1.0 section 4.6).</summary>
internal sealed class PlanHashes
{
    private readonly Comparison<int> compare;
    private readonly QuadLines lines = new();
    private readonly ByteBuffer sorted = new(1024);
    private byte[] hashes = [];
    private int[] order = [];

    internal PlanHashes() => compare = (x, y) => Of(x).SequenceCompareTo(Of(y));

    /// <summary>Gives the nodes their canonical labels. False when two hashes are equal, which first-degree hashes alone do not settle.</summary>
    internal bool TryNumber(PlanNode[] nodes, PlanMemory memory)
    {
        Prepare(nodes.Length);
        foreach (var node in nodes)
        {
            var hash = hashes.AsSpan(node.Number * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
            if (node.Hash is { } known)
            {
                known.CopyTo(hash);
            }
            else
            {
                Compute(node, memory, hash);
            }
        }

        var numbers = order.AsSpan(0, nodes.Length);
        numbers.Sort(compare);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0 && compare(numbers[i - 1], numbers[i]) == 0)
            {
                return false;
            }

            memory.AddLabel(numbers[i], i);
        }

        return true;
    }

    internal void Compute(PlanNode node, PlanMemory memory, Span<byte> hash)
    {
        lines.Clear();
        foreach (var quad in node.Quads)
        {
            Append(quad.Subject, node.Number, memory);
            Append(quad.Predicate, node.Number, memory);
            Append(quad.Object, node.Number, memory);
            if (quad.Graph is { } graph)
            {
                Append(graph, node.Number, memory);
            }

            lines.Text.Append(".\n"u8);
            lines.EndLine();
        }

        sorted.Clear();
        lines.AppendSorted(sorted);
        SHA256.HashData(sorted.Written, hash);
    }

    private void Append(PlanTerm term, int node, PlanMemory memory)
    {
        var text =
            term.Blank < 0 ? memory.Text(term)
            : term.Blank == node ? "_:a"u8
            : "_:z"u8;
        lines.Text.Append(text);
        lines.Text.Append((byte)' ');
    }

    private ReadOnlySpan<byte> Of(int node) => hashes.AsSpan(node * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);

    private void Prepare(int count)
    {
        if (order.Length < count)
        {
            (order, hashes) = (new int[count], new byte[count * SHA256.HashSizeInBytes]);
        }

        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }
    }
}
