using Aloi.Standards.Cbor;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;

/// <summary>What a base proof holds, for the holder alone (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.2 and 3.5.3).</summary>
/// <param name="BaseSignature">The issuer's signature.</param>
/// <param name="PublicKey">The key of this proof alone, as <see cref="SdKey"/> writes it.</param>
/// <param name="HmacKey">The key of the labels.</param>
/// <param name="Signatures">The signatures of the statements that may be left out, in their order.</param>
/// <param name="MandatoryPointers">What may not be left out.</param>
internal sealed record BaseProofValue(
    byte[] BaseSignature,
    byte[] PublicKey,
    byte[] HmacKey,
    IReadOnlyList<byte[]> Signatures,
    IReadOnlyList<string> MandatoryPointers
)
{
    internal string Encode()
    {
        var writer = new CborWriter(Signatures.Count * 66 + 512);
        writer.WriteTag(SdProofValue.BaseTag);
        writer.WriteArray(SdProofValue.Parts);
        writer.WriteBytes(BaseSignature);
        writer.WriteBytes(PublicKey);
        writer.WriteBytes(HmacKey);
        SdProofValue.WriteSignatures(writer, Signatures);
        writer.WriteArray(MandatoryPointers.Count);
        foreach (var pointer in MandatoryPointers)
        {
            writer.WriteText(pointer);
        }

        return Multibase.EncodeBase64Url(writer.Written);
    }

    /// <summary>Null when the bytes are not exactly such a value, in the one form that <see cref="Encode"/> gives it.</summary>
    internal static BaseProofValue? Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new CborReader(bytes);
        return
            reader.TryReadTag(out var tag)
            && tag == SdProofValue.BaseTag
            && reader.TryReadArray(out var parts)
            && parts == SdProofValue.Parts
            && SdProofValue.TryReadBytes(ref reader, SdKey.SignatureLength, out var baseSignature)
            && SdProofValue.TryReadBytes(ref reader, SdKey.Length, out var publicKey)
            && SdProofValue.TryReadBytes(ref reader, HmacLabels.Length, out var hmacKey)
            && SdProofValue.TryReadSignatures(ref reader, out var signatures)
            && ReadPointers(ref reader) is { } pointers
            && reader.IsAtEnd
            ? new BaseProofValue(baseSignature, publicKey, hmacKey, signatures, pointers)
            : null;
    }

    private static string[]? ReadPointers(ref CborReader reader)
    {
        if (!reader.TryReadArray(out var count) || count > PointerTree.MaxPointers)
        {
            return null;
        }

        var pointers = new string[count];
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryReadText(out var pointer))
            {
                return null;
            }

            pointers[i] = pointer;
        }

        return pointers;
    }
}
