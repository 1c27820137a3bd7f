using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The canonicalization state (RDFC-1.0 section 4.3) and the algorithm over it (section 4.4.3).</summary>
internal sealed class CanonicalizationRun
{
    private readonly CanonicalizationOptions options;
    private readonly string[] firstDegree;
    private readonly QuadLines lines = new();
    private readonly ByteBuffer sorted = new(1024);
    private int work;

    internal CanonicalizationRun(RdfDataset dataset, CanonicalizationOptions options)
    {
        (Dataset, this.options) = (dataset, options);
        firstDegree = new string[dataset.BlankNodeCount];
        Quads = DistinctQuads.Of(dataset);
        Index = new BlankNodeIndex(Quads, dataset.BlankNodeCount);
    }

    internal RdfDataset Dataset { get; }

    internal List<RdfQuad> Quads { get; }

    internal BlankNodeIndex Index { get; }

    internal IdentifierIssuer Canonical { get; } = new();

    internal void IssueIdentifiers()
    {
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Dataset.BlankNodeCount; i++)
        {
            // A blank node that no quad mentions is in no graph.
            if (!Index.Of(i).IsEmpty)
            {
                Group(groups, FirstDegreeHash(i)).Add(i);
            }
        }

        foreach (var group in groups.Values)
        {
            if (group.Count == 1)
            {
                Canonical.Issue(group[0]);
            }
        }

        foreach (var group in groups.Values)
        {
            if (group.Count > 1)
            {
                IssueAlike(group);
            }
        }
    }

    internal static List<int> Group(SortedDictionary<string, List<int>> groups, string hash)
    {
        if (!groups.TryGetValue(hash, out var group))
        {
            groups.Add(hash, group = []);
        }

        return group;
    }

    /// <summary>Counts steps of the algorithm that poison graphs make endless (section 7.1).</summary>
    internal void Spend(int amount = 1)
    {
        work += amount;
        if (work > options.MaxWork)
        {
            throw new JsonLd.JsonLdException("too much work", "The blank nodes of the document are too much alike to be told apart.");
        }
    }

    /// <summary>Hash First Degree Quads (section 4.6).</summary>
    internal string FirstDegreeHash(int blankNode)
    {
        if (firstDegree[blankNode] is { } known)
        {
            return known;
        }

        lines.Clear();
        var names = new ReferenceNames(blankNode);
        foreach (var quad in Index.Of(blankNode))
        {
            QuadWriter.Append(lines.Text, Dataset, Quads[quad], names);
            lines.EndLine();
        }

        sorted.Clear();
        lines.AppendSorted(sorted, eachOnce: false);
        return firstDegree[blankNode] = Hash(sorted.Written);
    }

    internal string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private string Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[64];
        var length = CryptographicOperations.HashData(options.Hash, text, digest);
        return Convert.ToHexStringLower(digest[..length]);
    }

    // Nodes whose first-degree hashes are equal are told apart by what surrounds them (section 4.4.3 step 5).
    private void IssueAlike(List<int> group)
    {
        var results = new List<(string Hash, IdentifierIssuer Issuer)>();
        foreach (var blankNode in group)
        {
            if (Canonical.Has(blankNode))
            {
                continue;
            }

            var temporary = new IdentifierIssuer();
            temporary.Issue(blankNode);
            results.Add(new NDegreeHash(this).Compute(blankNode, temporary, 0));
        }

        results.Sort(static (a, b) => string.CompareOrdinal(a.Hash, b.Hash));
        foreach (var (_, issuer) in results)
        {
            foreach (var blankNode in issuer.Order)
            {
                Canonical.Issue(blankNode);
            }
        }
    }

    private readonly struct ReferenceNames(int reference) : IBlankNodeNames
    {
        public void Append(ByteBuffer output, int blankNode) => output.Append(blankNode == reference ? "_:a"u8 : "_:z"u8);
    }
}
