using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>From the canonical form of a template with marks to the shape that all its credentials share.</summary>
internal sealed class PlanCompiler
{
    private readonly RdfDataset dataset;
    private readonly IReadOnlyList<byte[]> marks;
    private readonly Dictionary<string, PlanTerm> terms = new(StringComparer.Ordinal);
    private readonly bool[] isUsed;
    private int slotTerms;
    private bool isPossible = true;

    private PlanCompiler(ReadOnlySpan<byte> canonical, IReadOnlyList<byte[]> marks)
    {
        (dataset, this.marks) = (NQuadsReader.Read(canonical), marks);
        isUsed = new bool[marks.Count];
    }

    /// <summary>Null when some slot is where a value could change more than a term.</summary>
    internal static PlanShape? Compile(ReadOnlySpan<byte> canonical, IReadOnlyList<byte[]> marks)
    {
        var compiler = new PlanCompiler(canonical, marks);
        var quads = compiler.ReadQuads();
        return compiler.isPossible && !compiler.isUsed.Contains(false) ? compiler.Shape(quads) : null;
    }

    private PlanQuad[] ReadQuads()
    {
        var quads = new PlanQuad[dataset.Count];
        for (var i = 0; i < quads.Length; i++)
        {
            var quad = dataset.Quads[i];
            var graph = quad.Graph.Kind == RdfTermKind.None ? null : Term(quad.Graph);
            quads[i] = new PlanQuad(Term(quad.Subject), Term(quad.Predicate), Term(quad.Object), graph);
            isPossible &= quads[i].Predicate.IsConstant;
        }

        return quads;
    }

    private PlanShape? Shape(PlanQuad[] quads)
    {
        var blocks = new List<PlanBlock>();
        for (var start = 0; start < quads.Length; )
        {
            var end = start + 1;
            while (end < quads.Length && ReferenceEquals(quads[end].Subject, quads[start].Subject))
            {
                end++;
            }

            blocks.Add(PlanBlock.Of(quads.AsSpan(start..end)));
            start = end;
        }

        var nodes = new PlanNode[dataset.BlankNodeCount];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Node(i, quads);
        }

        // Nodes that are alike whatever the values are settled by more than first-degree hashes.
        var hashes = nodes.Where(node => node.Hash is not null).Select(node => Convert.ToHexString(node.Hash!)).ToList();
        if (hashes.Distinct(StringComparer.Ordinal).Count() < hashes.Count)
        {
            return null;
        }

        return new PlanShape([.. blocks], nodes, [.. terms.Values.Where(term => term.Slot >= 0)]);
    }

    private static PlanNode Node(int number, PlanQuad[] quads)
    {
        var own = quads.Where(quad => quad.Mentions(number)).ToArray();
        var node = new PlanNode(number, own, null);
        if (own.Any(quad => quad.HasSlot))
        {
            return node;
        }

        var hash = new byte[SHA256.HashSizeInBytes];
        new PlanHashes().Compute(node, new PlanMemory(), hash);
        return node with { Hash = hash };
    }

    private PlanTerm Term(RdfTerm term)
    {
        var text = term.IsBlank ? [] : dataset.Text(term);
        var key = term.IsBlank ? $"_:{term.Number}" : Encoding.UTF8.GetString(text);
        if (!terms.TryGetValue(key, out var known))
        {
            terms.Add(key, known = term.IsBlank ? PlanTerm.OfBlank(term.Number) : Read(text, term.Kind == RdfTermKind.Literal));
        }

        return known;
    }

    private PlanTerm Read(ReadOnlySpan<byte> text, bool isLiteral)
    {
        for (var slot = 0; slot < marks.Count; slot++)
        {
            var at = text.IndexOf(marks[slot]);
            if (at < 0)
            {
                continue;
            }

            // The mark must be the whole IRI or the whole text: in a JSON literal or a datatype a value would be written otherwise.
            var after = text[(at + marks[slot].Length)..];
            isUsed[slot] = true;
            isPossible &= at == 1 && (isLiteral ? after[0] == '"' : after.Length == 1);
            return PlanTerm.OfSlot(slot, slotTerms++, isLiteral, after);
        }

        return PlanTerm.Of(text);
    }
}

/// <summary>What all credentials of a plan share: blocks of lines, blank nodes, and the terms that hold a value.</summary>
internal sealed record PlanShape(PlanBlock[] Blocks, PlanNode[] Nodes, PlanTerm[] SlotTerms)
{
    internal static PlanShape None { get; } = new([], [], []);
}
