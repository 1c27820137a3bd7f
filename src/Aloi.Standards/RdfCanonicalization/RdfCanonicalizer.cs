using System.Collections.ObjectModel;
using System.Security.Cryptography;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>RDF Dataset Canonicalization, RDFC-1.0 (section 4.4).</summary>
public static class RdfCanonicalizer
{
    /// <summary>The canonical form of the dataset.</summary>
    /// <exception cref="JsonLd.JsonLdException">The code <c>too much work</c>: a poison graph (RDFC-1.0 section 7.1).</exception>
    public static CanonicalDataset Canonicalize(RdfDataset dataset, CanonicalizationOptions? options = null)
    {
        var memory = new CanonicalizationMemory();
        Canonicalize(dataset, options ?? CanonicalizationOptions.Default, memory);
        return Result(dataset, memory);
    }

    /// <summary>Leaves the canonical N-Quads in the memory's output.</summary>
    internal static void Canonicalize(RdfDataset dataset, CanonicalizationOptions options, CanonicalizationMemory memory)
    {
        new CanonicalizationRun(dataset, options, memory).IssueIdentifiers();
        var output = memory.Output;
        output.Clear();
        var names = new CanonicalNames(memory.Canonical);
        var order = memory.Order.Sort(dataset, memory.Canonical);
        for (var i = 0; i < order.Length; i++)
        {
            // A dataset is a set, so what a document says twice is written once.
            if (i == 0 || !memory.Order.AreEqual(order[i - 1], order[i]))
            {
                QuadWriter.Append(output, dataset, dataset.Quads[order[i]], names);
            }
        }
    }

    internal static CanonicalDataset Result(RdfDataset dataset, CanonicalizationMemory memory) =>
        new(memory.Output.Written.ToArray(), Labels(dataset, memory.Canonical));

    private static IReadOnlyDictionary<string, string> Labels(RdfDataset dataset, CanonicalNumbers canonical)
    {
        if (dataset.Labels.Count == 0)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, blankNode) in dataset.Labels)
        {
            if (canonical.TryGet(blankNode, out var number))
            {
                labels.Add(label, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c14n{number}"));
            }
        }

        return labels;
    }

    private readonly struct CanonicalNames(CanonicalNumbers canonical) : IBlankNodeNames
    {
        public void Append(ByteBuffer output, int blankNode)
        {
            Span<byte> label = stackalloc byte[CanonicalLabel.MaxLength];
            output.Append(CanonicalLabel.Write(canonical.Issue(blankNode), label));
        }
    }
}

/// <summary>A canonicalised dataset (RDFC-1.0 section 2).</summary>
/// <param name="NQuads">The canonical N-Quads, as UTF-8.</param>
/// <param name="IssuedIdentifiers">
/// The issued identifiers map: from the label that a blank node had in the document to its canonical one, both without <c>_:</c>.
/// </param>
public sealed record CanonicalDataset(byte[] NQuads, IReadOnlyDictionary<string, string> IssuedIdentifiers);
