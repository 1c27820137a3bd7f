using System.Diagnostics.CodeAnalysis;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;

/// <summary>
/// The public key that belongs to one proof alone, as the proof and what is signed hold it: the Multicodec prefix of P-256 and the compressed
/// point.
/// </summary>
internal static class SdKey
{
    /// <summary>The length of the key with its prefix.</summary>
    internal const int Length = 35;

    /// <summary>The length of every signature of the cryptosuite, <c>r ‖ s</c> on P-256.</summary>
    internal const int SignatureLength = 64;

    private const int PrefixLength = 2;

    internal static byte[] Bytes(EcdsaPublicKey key)
    {
        var bytes = new byte[Length];
        UnsignedVarint.Write(Multikey.P256Public, bytes);
        key.Compressed.CopyTo(bytes.AsSpan(PrefixLength));
        return bytes;
    }

    internal static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out EcdsaPublicKey? key)
    {
        key = null;
        return UnsignedVarint.TryRead(bytes, out var code, out var prefix)
            && code == Multikey.P256Public
            && EcdsaPublicKey.TryFromCompressed(KeyKind.P256, bytes[prefix..], out key);
    }
}
