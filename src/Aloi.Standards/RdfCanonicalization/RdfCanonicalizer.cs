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
        var run = new CanonicalizationRun(dataset, options ?? CanonicalizationOptions.Default);
        run.IssueIdentifiers();
        return new CanonicalDataset(Write(dataset, run.Canonical), Labels(dataset, run.Canonical));
    }

    private static byte[] Write(RdfDataset dataset, IdentifierIssuer issuer)
    {
        var lines = new QuadLines();
        var names = new CanonicalNames(issuer);
        foreach (var quad in dataset.Quads)
        {
            QuadWriter.Append(lines.Text, dataset, quad, names);
            lines.EndLine();
        }

        var output = new ByteBuffer(lines.Text.Length);
        lines.AppendSorted(output, eachOnce: true);
        return output.Written.ToArray();
    }

    private static Dictionary<string, string> Labels(RdfDataset dataset, IdentifierIssuer issuer)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, blankNode) in dataset.Labels)
        {
            if (issuer.TryGet(blankNode, out var number))
            {
                labels.Add(label, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c14n{number}"));
            }
        }

        return labels;
    }

    private readonly struct CanonicalNames(IdentifierIssuer issuer) : IBlankNodeNames
    {
        public void Append(ByteBuffer output, int blankNode)
        {
            output.Append("_:c14n"u8);
            output.Append(issuer.Issue(blankNode));
        }
    }
}

/// <summary>A canonicalised dataset (RDFC-1.0 section 2).</summary>
/// <param name="NQuads">The canonical N-Quads, as UTF-8.</param>
/// <param name="IssuedIdentifiers">
/// The issued identifiers map: from the label that a blank node had in the document to its canonical one, both without <c>_:</c>.
/// </param>
public sealed record CanonicalDataset(byte[] NQuads, IReadOnlyDictionary<string, string> IssuedIdentifiers);
