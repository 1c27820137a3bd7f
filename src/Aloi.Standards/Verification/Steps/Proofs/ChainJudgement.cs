using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Verification;

/// <summary>
/// Takes away from each proof of a chain what the proofs before it take away (Data Integrity 1.0, section 2.1): all of them must verify for it to
/// be verified.
/// </summary>
internal static class ChainJudgement
{
    public static IReadOnlyList<ProofEntry> Apply(IReadOnlyList<ProofEntry> entries)
    {
        var judged = entries.ToArray();

        // What is lost passes on from proof to proof, at most once along the whole chain.
        for (var round = 0; round < judged.Length; round++)
        {
            for (var i = 0; i < judged.Length; i++)
            {
                judged[i] = Judge(judged[i], judged);
            }
        }

        return judged;
    }

    private static ProofEntry Judge(ProofEntry entry, ProofEntry[] all)
    {
        if (entry is not { IsValid: true, Examined: { Statements.PreviousProofs: { Count: > 0 } previous } examined })
        {
            return entry;
        }

        foreach (var before in all)
        {
            if (before.IsValid is not true && before.Id is { } id && previous.Contains(id, StringComparer.Ordinal))
            {
                return entry with
                {
                    Examined = examined with { Verdict = new ProofVerdict.PreviousProofNotValid(id, IsKnown: before.IsValid is false) },
                };
            }
        }

        return entry;
    }
}
