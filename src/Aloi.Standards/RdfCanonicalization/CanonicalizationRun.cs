using System.Text;
using Aloi.Standards.RdfCanonicalization.Hashing;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The canonicalization state (RDFC-1.0 section 4.3) and the algorithm over it (section 4.4.3).</summary>
internal sealed class CanonicalizationRun
{
    private readonly CanonicalizationMemory memory;
    private readonly CanonicalizationOptions options;
    private readonly RdfQuad[]? distinct;
    private int work;

    internal CanonicalizationRun(RdfDataset dataset, CanonicalizationOptions options, CanonicalizationMemory memory)
    {
        (Dataset, this.options, this.memory) = (dataset, options, memory);
        memory.Canonical.Clear(dataset.BlankNodeCount);
        if (!HashNodes())
        {
            // Some quad may have been said twice. It would be hashed twice, so all of them are compared, which is rarely needed.
            distinct = DistinctQuads.Of(dataset);
            HashNodes();
        }
    }

    internal RdfDataset Dataset { get; }

    internal ReadOnlySpan<RdfQuad> Quads => distinct is null ? Dataset.Quads : distinct;

    internal BlankNodeIndex Index => memory.Index;

    internal CanonicalNumbers Canonical => memory.Canonical;

    internal void IssueIdentifiers()
    {
        var order = memory.FirstDegree.Order;
        var areAlike = false;
        for (var i = 0; i < order.Length; i++)
        {
            if (EndOfGroup(order, i) is var end && end > i + 1)
            {
                (areAlike, i) = (true, end - 1);
                continue;
            }

            Canonical.Issue(order[i]);
        }

        for (var i = 0; areAlike && i < order.Length; i = EndOfGroup(order, i))
        {
            if (EndOfGroup(order, i) is var end && end > i + 1)
            {
                IssueAlike(order[i..end]);
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
    internal string FirstDegreeHash(int blankNode) => Convert.ToHexStringLower(memory.FirstDegree.Of(blankNode));

    internal string Hash(string text)
    {
        Span<byte> digest = stackalloc byte[Digest.Length(options.Hash)];
        Digest.Compute(options.Hash, Encoding.UTF8.GetBytes(text), digest);
        return Convert.ToHexStringLower(digest);
    }

    private bool HashNodes()
    {
        Index.Build(Quads, Dataset.BlankNodeCount);
        return memory.FirstDegree.Compute(Dataset, Quads, Index, options.Hash);
    }

    private int EndOfGroup(ReadOnlySpan<int> order, int start)
    {
        var end = start + 1;
        while (end < order.Length && memory.FirstDegree.AreEqual(order[start], order[end]))
        {
            end++;
        }

        return end;
    }

    // Nodes whose first-degree hashes are equal are told apart by what surrounds them (section 4.4.3 step 5).
    private void IssueAlike(ReadOnlySpan<int> group)
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
}
