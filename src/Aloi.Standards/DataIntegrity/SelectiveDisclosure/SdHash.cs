using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>What the issuer's key signs (Data Integrity ECDSA Cryptosuites 1.0 section 3.5.1, serializeSignData).</summary>
internal static class SdHash
{
    /// <summary>The hash of the proof without its value.</summary>
    /// <exception cref="JsonLdException">The proof has no canonical form, or the context does not define one of its terms.</exception>
    internal static byte[] OfProof(JsonElement proof, JsonElement context, ContextLibrary contexts) =>
        SHA256.HashData(ProofHash.CanonicalConfiguration(proof, context, contexts));

    /// <summary>The hash of the mandatory statements, one after the other (section 3.4.17, hashMandatoryNQuads).</summary>
    internal static byte[] OfMandatory(StatementList statements, IReadOnlyList<int> mandatory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var index in mandatory)
        {
            hash.AppendData(statements[index]);
        }

        return hash.GetHashAndReset();
    }

    internal static byte[] Join(byte[] proofHash, ReadOnlySpan<byte> publicKey, byte[] mandatoryHash) =>
        [.. proofHash, .. publicKey[..SdKey.Length], .. mandatoryHash];
}
