using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// Whether the proofs before a proof lead back to it. No hash can be made to say so truthfully: a circle shows that somebody wrote into a proof
/// after it was made.
/// </summary>
internal static class ChainCycle
{
    /// <summary>The identifier at which the circle closes; null when there is none. Each proof of the document is visited once.</summary>
    internal static string? Find(JsonElement document, DataIntegrityProof proof)
    {
        if (proof.Id is not { } own)
        {
            return null;
        }

        var before = Links(document);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(proof.PreviousProofs);
        while (open.TryPop(out var id))
        {
            if (string.Equals(id, own, StringComparison.Ordinal))
            {
                return id;
            }

            if (seen.Add(id) && before.TryGetValue(id, out var further))
            {
                foreach (var next in further)
                {
                    open.Push(next);
                }
            }
        }

        return null;
    }

    private static Dictionary<string, IReadOnlyList<string>> Links(JsonElement document)
    {
        var links = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var proof in DataIntegrityProof.Of(document))
        {
            if (JsonMembers.Text(proof, "id") is { } id)
            {
                links[id] = JsonMembers.Texts(proof, "previousProof") ?? [];
            }
        }

        return links;
    }
}
