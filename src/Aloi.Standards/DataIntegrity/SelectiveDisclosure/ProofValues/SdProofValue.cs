using System.Diagnostics.CodeAnalysis;
using Aloi.Standards.Cbor;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;

/// <summary>What base and derived proof values have in common (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.2 to 3.5.8).</summary>
internal static class SdProofValue
{
    /// <summary>The three bytes d9 5d 00 before a base proof, which are the head of a CBOR tag.</summary>
    internal const ulong BaseTag = 0x5d00;

    /// <summary>The three bytes d9 5d 01 before a derived proof.</summary>
    internal const ulong DerivedTag = 0x5d01;

    /// <summary>The number of parts of either.</summary>
    internal const int Parts = 5;

    // 4,096 signatures and as many labels, in base64.
    private const int MaxLength = 640_000;

    /// <summary>The bytes of a proof value and the tag that they begin with; null when it is neither a base nor a derived one.</summary>
    internal static byte[]? Open(string proofValue, out ulong tag)
    {
        tag = 0;
        return
            proofValue.Length <= MaxLength
            && proofValue.StartsWith(Multibase.Base64UrlPrefix)
            && Multibase.TryDecode(proofValue, out var bytes)
            && new CborReader(bytes).TryReadTag(out tag)
            && tag is BaseTag or DerivedTag
            ? bytes
            : null;
    }

    /// <summary>A byte string of exactly that length.</summary>
    internal static bool TryReadBytes(ref CborReader reader, int length, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = reader.TryReadBytes(out var read) && read.Length == length ? read.ToArray() : null;
        return bytes is not null;
    }

    /// <summary>The signatures of statements: an array of at most 4,096, each of 64 bytes.</summary>
    internal static bool TryReadSignatures(ref CborReader reader, [NotNullWhen(true)] out IReadOnlyList<byte[]>? signatures)
    {
        signatures = null;
        if (!reader.TryReadArray(out var count) || count > Statements.StatementList.MaxCount)
        {
            return false;
        }

        var read = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            if (!TryReadBytes(ref reader, SdKey.SignatureLength, out var signature))
            {
                return false;
            }

            read[i] = signature;
        }

        signatures = read;
        return true;
    }

    internal static void WriteSignatures(CborWriter writer, IReadOnlyList<byte[]> signatures)
    {
        writer.WriteArray(signatures.Count);
        foreach (var signature in signatures)
        {
            writer.WriteBytes(signature);
        }
    }
}
