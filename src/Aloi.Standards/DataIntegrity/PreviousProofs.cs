using System.Buffers;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity;

/// <summary>What is wrong with the proofs that a proof says come before it (Data Integrity 1.0 section 2.1.2).</summary>
public enum PreviousProofProblem
{
    /// <summary>No proof of the document bears this identifier.</summary>
    Missing,

    /// <summary>Several proofs of the document bear this identifier, so that it names none of them.</summary>
    Ambiguous,

    /// <summary>The proof would come before itself.</summary>
    Circular,

    /// <summary>More are named than this library looks at.</summary>
    TooMany,
}

/// <summary>
/// The proofs that a later proof signs together with the document (Data Integrity 1.0 sections 2.1.2, 4.3 and 4.5): the document that is hashed
/// then holds those proofs, whole, in the order of the document and each once.
/// </summary>
internal static class PreviousProofs
{
    // The proofs are copied once for each proof that names them: without a bound a small document could ask for a huge one.
    private const int MaxPrevious = 16;

    /// <summary>The named proofs as a raw JSON array, empty when none is named; or the verdict on a chain that cannot be followed.</summary>
    internal static ProofVerdict? TryRead(JsonElement document, DataIntegrityProof proof, out ReadOnlyMemory<byte> previous)
    {
        previous = default;
        if (proof.PreviousProofs.Count == 0)
        {
            return null;
        }

        if (proof.PreviousProofs.Count > MaxPrevious)
        {
            return new ProofVerdict.BrokenChain(PreviousProofProblem.TooMany, proof.PreviousProofs[0]);
        }

        if (ChainCycle.Find(document, proof) is { } circular)
        {
            return new ProofVerdict.BrokenChain(PreviousProofProblem.Circular, circular);
        }

        return Collect(document, proof.PreviousProofs, out previous);
    }

    /// <summary>The same for a proof that is being made.</summary>
    /// <exception cref="ArgumentException">A proof that is named is not in the document, or not alone under its name.</exception>
    internal static ReadOnlyMemory<byte> ForSigning(JsonElement document, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? default
        : Collect(document, ids, out var previous) is { } broken
            ? throw new ArgumentException($"{broken.Problem} previous proof: {broken.Subject}", nameof(ids))
        : previous;

    private static ProofVerdict.BrokenChain? Collect(JsonElement document, IReadOnlyList<string> ids, out ReadOnlyMemory<byte> previous)
    {
        previous = default;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var output = new ArrayBufferWriter<byte>();
        foreach (var proof in DataIntegrityProof.Of(document))
        {
            if (JsonMembers.Text(proof, "id") is not { } id || !ids.Contains(id, StringComparer.Ordinal))
            {
                continue;
            }

            if (!found.Add(id))
            {
                return new ProofVerdict.BrokenChain(PreviousProofProblem.Ambiguous, id);
            }

            output.Write(output.WrittenCount == 0 ? "["u8 : ","u8);
            output.Write(RawObject.Raw(proof));
        }

        if (ids.FirstOrDefault(id => !found.Contains(id)) is { } missing)
        {
            return new ProofVerdict.BrokenChain(PreviousProofProblem.Missing, missing);
        }

        output.Write("]"u8);
        previous = output.WrittenMemory;
        return null;
    }
}
