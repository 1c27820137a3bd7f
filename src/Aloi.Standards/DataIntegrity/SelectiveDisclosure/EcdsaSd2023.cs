using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>
/// The cryptosuite <c>ecdsa-sd-2023</c> (Data Integrity ECDSA Cryptosuites 1.0 sections 3.4 and 3.6): the issuer signs statement by statement, the holder
/// derives a document that tells only what he chooses and what the issuer made mandatory, and a verifier checks the derived one.
/// </summary>
public static class EcdsaSd2023
{
    /// <summary>The name that proofs of this cryptosuite bear, base and derived.</summary>
    public const string Name = "ecdsa-sd-2023";

    /// <summary>Adds a base proof (section 3.6.1), which is for the holder alone: he derives from it what he shows.</summary>
    /// <param name="document">The document, as UTF-8 JSON.</param>
    /// <param name="options">What the proof says about itself.</param>
    /// <param name="mandatoryPointers">
    /// JSON pointers (RFC 6901) to what can never be left out; at most 1,024. Whatever they do not lead to, the holder may leave out: an end date or
    /// a status entry too.
    /// </param>
    /// <param name="key">A key on P-256.</param>
    /// <param name="contexts">The contexts that are known.</param>
    /// <returns>The document as compact UTF-8 JSON, its members in their order, the proof last. A proof that it already has is kept.</returns>
    /// <exception cref="StrictJsonException">The bytes are not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">
    /// The document is not an object with a context or says more than 4,096 things, the key is not on P-256, or a pointer leads to nothing or into a list.
    /// </exception>
    /// <exception cref="JsonLdException">The document has no canonical form.</exception>
    public static byte[] Sign(
        ReadOnlyMemory<byte> document,
        ProofOptions options,
        IReadOnlyList<string> mandatoryPointers,
        EcdsaPrivateKey key,
        ContextLibrary contexts
    )
    {
        using var secrets = BaseProofSecrets.Generate();
        return new BaseProofMaker(options, key, contexts).Sign(document, mandatoryPointers, secrets);
    }

    /// <summary>Derives a document that tells the mandatory parts and the selected ones (section 3.6.6). Other proofs do not cover it, so they are left out.</summary>
    /// <param name="securedDocument">The document with its base proof, as UTF-8 JSON.</param>
    /// <param name="selectivePointers">JSON pointers (RFC 6901) to what shall be told besides the mandatory parts; at most 1,024.</param>
    /// <param name="contexts">The contexts that are known.</param>
    public static Derivation Derive(
        ReadOnlyMemory<byte> securedDocument,
        IReadOnlyList<string> selectivePointers,
        ContextLibrary contexts
    ) => ProofDeriver.Derive(securedDocument, selectivePointers, contexts);

    /// <summary>Verifies one derived proof of a document (section 3.6.7) with a key that the caller found for it.</summary>
    /// <param name="securedDocument">The document with all its proofs.</param>
    /// <param name="proof">The proof to check, one of <see cref="DataIntegrityProof.Of"/>.</param>
    /// <param name="key">The key that the proof's verification method stands for.</param>
    /// <param name="contexts">The contexts that are known.</param>
    /// <returns>For a base proof <see cref="ProofVerdict.NotDerived"/>, whatever it is worth.</returns>
    public static ProofVerdict Verify(JsonElement securedDocument, JsonElement proof, EcdsaPublicKey key, ContextLibrary contexts) =>
        SdVerification.Verify(securedDocument, proof, key, contexts, isBase: false);

    /// <summary>
    /// Verifies one base proof of a document, as a holder does who has just received it: that deriving from it will work, and that the issuer signed it.
    /// The specification knows no such step, for a verifier is never shown a base proof.
    /// </summary>
    /// <param name="securedDocument">The document with all its proofs.</param>
    /// <param name="proof">The proof to check, one of <see cref="DataIntegrityProof.Of"/>.</param>
    /// <param name="key">The key that the proof's verification method stands for.</param>
    /// <param name="contexts">The contexts that are known.</param>
    public static ProofVerdict Confirm(JsonElement securedDocument, JsonElement proof, EcdsaPublicKey key, ContextLibrary contexts) =>
        SdVerification.Verify(securedDocument, proof, key, contexts, isBase: true);
}
