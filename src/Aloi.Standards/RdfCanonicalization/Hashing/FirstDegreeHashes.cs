using System.Security.Cryptography;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.RdfCanonicalization.Hashing;

/// <summary>The first-degree hash of every blank node (RDFC-1.0 section 4.6) and the nodes in the order of their hashes.</summary>
internal sealed class FirstDegreeHashes
{
    private readonly QuadLines lines = new();
    private readonly Comparison<int> compare;
    private readonly ByteBuffer sorted = new(1024);
    private byte[] hashes = [];
    private int[] order = [];
    private int count;
    private int length;

    internal FirstDegreeHashes() => compare = Compare;

    internal int Capacity => hashes.Length + sorted.Capacity + lines.Text.Capacity;

    /// <summary>The blank nodes that some quad mentions, those with the lesser hash first.</summary>
    internal ReadOnlySpan<int> Order => order.AsSpan(0, count);

    internal ReadOnlySpan<byte> Of(int blankNode) => hashes.AsSpan(blankNode * length, length);

    internal bool AreEqual(int x, int y) => Of(x).SequenceEqual(Of(y));

    /// <summary>Hashes all nodes. False when two quads of one node read alike, so that they may be one and the same.</summary>
    internal bool Compute(RdfDataset dataset, ReadOnlySpan<RdfQuad> quads, BlankNodeIndex index, HashAlgorithmName algorithm)
    {
        Clear(dataset.BlankNodeCount, algorithm);
        var areDistinct = true;
        for (var i = 0; i < dataset.BlankNodeCount; i++)
        {
            // A blank node that no quad mentions is in no graph.
            if (!index.Of(i).IsEmpty)
            {
                areDistinct &= Append(dataset, quads, index.Of(i), i);
                Digest.Compute(algorithm, sorted.Written, hashes.AsSpan(i * length, length));
                order[count++] = i;
            }
        }

        order.AsSpan(0, count).Sort(compare);
        return areDistinct;
    }

    /// <summary>The order of hashes is that of their hexadecimal form; equal ones keep the order of the nodes.</summary>
    private int Compare(int x, int y)
    {
        var difference = Of(x).SequenceCompareTo(Of(y));
        return difference != 0 ? difference : x.CompareTo(y);
    }

    private void Clear(int blankNodeCount, HashAlgorithmName algorithm)
    {
        (length, count) = (Digest.Length(algorithm), 0);
        if (hashes.Length < blankNodeCount * length)
        {
            hashes = new byte[Math.Max(blankNodeCount, 8) * length];
        }

        if (order.Length < blankNodeCount)
        {
            order = new int[Math.Max(blankNodeCount, 8)];
        }
    }

    private bool Append(RdfDataset dataset, ReadOnlySpan<RdfQuad> quads, ReadOnlySpan<int> own, int blankNode)
    {
        lines.Clear();
        var names = new ReferenceNames(blankNode);
        foreach (var quad in own)
        {
            QuadWriter.Append(lines.Text, dataset, quads[quad], names);
            lines.EndLine();
        }

        sorted.Clear();
        return lines.AppendSorted(sorted);
    }

    private readonly struct ReferenceNames(int reference) : IBlankNodeNames
    {
        public void Append(ByteBuffer output, int blankNode) => output.Append(blankNode == reference ? "_:a"u8 : "_:z"u8);
    }
}
