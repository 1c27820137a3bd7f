using System.Buffers;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// The proofs that a later proof signs together with the document (Data Integrity 1.0 sections 2.1.2 and 4.5): the document that is hashed
/// then holds those proofs, whole.
/// </summary>
internal static class ProofChain
{
    private const int MaxPrevious = 16;

    /// <summary>The matching proofs as a raw JSON array; empty when there is nothing to match; null when one is not in the document, or when there are too many.</summary>
    internal static byte[]? Of(JsonElement securedDocument, IReadOnlyList<string> previousProofs)
    {
        if (previousProofs.Count == 0)
        {
            return [];
        }

        // The proofs are copied once for each mention: without a bound a small document could ask for a huge one.
        if (previousProofs.Count > MaxPrevious)
        {
            return null;
        }

        var proofs = DataIntegrityProof.Of(securedDocument);
        var output = new ArrayBufferWriter<byte>();
        foreach (var id in previousProofs)
        {
            output.Write(output.WrittenCount == 0 ? "["u8 : ","u8);
            if (Find(proofs, id) is not { } previous)
            {
                return null;
            }

            output.Write(RawObject.Raw(previous));
        }

        output.Write("]"u8);
        return output.WrittenSpan.ToArray();
    }

    private static JsonElement? Find(IReadOnlyList<JsonElement> proofs, string id)
    {
        foreach (var proof in proofs)
        {
            if (string.Equals(JsonMembers.Text(proof, "id"), id, StringComparison.Ordinal))
            {
                return proof;
            }
        }

        return null;
    }
}
