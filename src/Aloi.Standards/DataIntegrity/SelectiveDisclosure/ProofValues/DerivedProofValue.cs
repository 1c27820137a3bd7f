using Aloi.Standards.Cbor;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;

/// <summary>What a derived proof holds (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.7 and 3.5.8).</summary>
/// <param name="BaseSignature">The issuer's signature.</param>
/// <param name="PublicKey">The key of this proof alone, as <see cref="SdKey"/> writes it.</param>
/// <param name="Signatures">The signatures of the disclosed statements that are not mandatory, in their order.</param>
/// <param name="Labels">The label of the disclosed document's blank node of each canonical number, as its 32 bytes.</param>
/// <param name="MandatoryIndexes">Which of the disclosed statements are the mandatory ones, ascending.</param>
internal sealed record DerivedProofValue(
    byte[] BaseSignature,
    byte[] PublicKey,
    IReadOnlyList<byte[]> Signatures,
    IReadOnlyList<byte[]> Labels,
    IReadOnlyList<int> MandatoryIndexes
)
{
    internal string Encode()
    {
        var writer = new CborWriter(((Signatures.Count + Labels.Count) * 66) + 512);
        writer.WriteTag(SdProofValue.DerivedTag);
        writer.WriteArray(SdProofValue.Parts);
        writer.WriteBytes(BaseSignature);
        writer.WriteBytes(PublicKey);
        SdProofValue.WriteSignatures(writer, Signatures);
        writer.WriteMap(Labels.Count);
        for (var i = 0; i < Labels.Count; i++)
        {
            writer.WriteUnsigned((ulong)i);
            writer.WriteBytes(Labels[i]);
        }

        writer.WriteArray(MandatoryIndexes.Count);
        foreach (var index in MandatoryIndexes)
        {
            writer.WriteUnsigned((ulong)index);
        }

        return Multibase.EncodeBase64Url(writer.Written);
    }

    /// <summary>Null when the bytes are not exactly such a value, in the one form that <see cref="Encode"/> gives it.</summary>
    internal static DerivedProofValue? Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new CborReader(bytes);
        return
            reader.TryReadTag(out var tag)
            && tag == SdProofValue.DerivedTag
            && reader.TryReadArray(out var parts)
            && parts == SdProofValue.Parts
            && SdProofValue.TryReadBytes(ref reader, SdKey.SignatureLength, out var baseSignature)
            && SdProofValue.TryReadBytes(ref reader, SdKey.Length, out var publicKey)
            && SdProofValue.TryReadSignatures(ref reader, out var signatures)
            && DisclosedLabels.Read(ref reader) is { } labels
            && ReadIndexes(ref reader) is { } indexes
            && reader.IsAtEnd
            ? new DerivedProofValue(baseSignature, publicKey, signatures, labels, indexes)
            : null;
    }

    // Ascending, so that none is there twice.
    private static int[]? ReadIndexes(ref CborReader reader)
    {
        if (!reader.TryReadArray(out var count) || count > StatementList.MaxCount)
        {
            return null;
        }

        var indexes = new int[count];
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryReadUnsigned(out var index) || index > int.MaxValue || (i > 0 && (int)index <= indexes[i - 1]))
            {
                return null;
            }

            indexes[i] = (int)index;
        }

        return indexes;
    }
}
