using System.Globalization;
using System.Text;

namespace Aloi.Standards.RdfCanonicalization.Hashing;

/// <summary>Hash N-Degree Quads (RDFC-1.0 section 4.8).</summary>
internal sealed class NDegreeHash(CanonicalizationRun run)
{
    // Each level follows one more blank node. Far beyond any credential, and well within a thread's stack.
    private const int MaxDepth = 400;

    internal (string Hash, IdentifierIssuer Issuer) Compute(int blankNode, IdentifierIssuer issuer, int depth)
    {
        run.Spend();
        if (depth > MaxDepth)
        {
            throw new JsonLd.JsonLdException("too much work", "Blank nodes that are alike form too long a chain.");
        }

        var data = new StringBuilder();
        foreach (var (hash, related) in RelatedByHash(blankNode, issuer))
        {
            data.Append(hash);
            var (path, chosen) = ChoosePath(related, issuer, depth);
            data.Append(path);
            issuer = chosen;
        }

        return (run.Hash(data.ToString()), issuer);
    }

    private SortedDictionary<string, List<int>> RelatedByHash(int blankNode, IdentifierIssuer issuer)
    {
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var index in run.Index.Of(blankNode))
        {
            var quad = run.Quads[index];
            AddRelated(groups, quad, quad.Subject, 's');
            AddRelated(groups, quad, quad.Object, 'o');
            AddRelated(groups, quad, quad.Graph, 'g');
        }

        return groups;

        void AddRelated(SortedDictionary<string, List<int>> all, in RdfQuad quad, RdfTerm term, char position)
        {
            if (term.IsBlank && term.Number != blankNode)
            {
                run.Spend();
                CanonicalizationRun.Group(all, HashRelated(term.Number, quad, issuer, position)).Add(term.Number);
            }
        }
    }

    /// <summary>Hash Related Blank Node (section 4.7).</summary>
    private string HashRelated(int related, in RdfQuad quad, IdentifierIssuer issuer, char position)
    {
        var input = new StringBuilder().Append(position);
        if (position != 'g')
        {
            input.Append(Encoding.UTF8.GetString(run.Dataset.Text(quad.Predicate)));
        }

        if (run.Canonical.TryGet(related, out var number))
        {
            input.Append(CultureInfo.InvariantCulture, $"_:c14n{number}");
        }
        else if (issuer.TryGet(related, out number))
        {
            input.Append(CultureInfo.InvariantCulture, $"_:b{number}");
        }
        else
        {
            input.Append(run.FirstDegreeHash(related));
        }

        return run.Hash(input.ToString());
    }

    // Of all orders in which the related nodes may be visited, the one whose path reads first is chosen (step 5.4).
    private (string Path, IdentifierIssuer Issuer) ChoosePath(List<int> related, IdentifierIssuer issuer, int depth)
    {
        string? chosenPath = null;
        var chosenIssuer = issuer;
        var order = related.ToArray();
        Array.Sort(order);
        do
        {
            // Copying a long list of identifiers costs as much as several steps.
            run.Spend(1 + ((issuer.Order.Count + order.Length) / 8));
            var trial = issuer.Copy();
            if (
                WalkPath(order, ref trial, chosenPath, depth) is { } path
                && (chosenPath is null || string.CompareOrdinal(path, chosenPath) < 0)
            )
            {
                (chosenPath, chosenIssuer) = (path, trial);
            }
        } while (NextPermutation(order));

        return (chosenPath!, chosenIssuer);
    }

    /// <summary>Null when the path already reads after the chosen one.</summary>
    private string? WalkPath(int[] order, ref IdentifierIssuer issuer, string? chosen, int depth)
    {
        var path = new StringBuilder();
        var pending = new List<int>();
        foreach (var related in order)
        {
            if (run.Canonical.TryGet(related, out var number))
            {
                path.Append(CultureInfo.InvariantCulture, $"_:c14n{number}");
                continue;
            }

            if (!issuer.Has(related))
            {
                pending.Add(related);
            }

            path.Append(CultureInfo.InvariantCulture, $"_:b{issuer.Issue(related)}");
            if (ReadsAfter(path, chosen))
            {
                return null;
            }
        }

        foreach (var related in pending)
        {
            var (hash, inner) = Compute(related, issuer, depth + 1);
            path.Append(CultureInfo.InvariantCulture, $"_:b{issuer.Issue(related)}<{hash}>");
            issuer = inner;
            if (ReadsAfter(path, chosen))
            {
                return null;
            }
        }

        return path.ToString();
    }

    private static bool ReadsAfter(StringBuilder path, string? chosen) =>
        chosen is not null && path.Length >= chosen.Length && string.CompareOrdinal(path.ToString(), chosen) > 0;

    // The next order of the numbers; equal numbers change places with nobody, so no order comes twice.
    private static bool NextPermutation(int[] order)
    {
        var i = order.Length - 2;
        while (i >= 0 && order[i] >= order[i + 1])
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        var j = order.Length - 1;
        while (order[j] <= order[i])
        {
            j--;
        }

        (order[i], order[j]) = (order[j], order[i]);
        Array.Reverse(order, i + 1, order.Length - i - 1);
        return true;
    }
}
