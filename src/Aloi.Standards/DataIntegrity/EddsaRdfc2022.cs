using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity;

/// <summary>The cryptosuite <c>eddsa-rdfc-2022</c> (Data Integrity EdDSA Cryptosuites 1.0 section 3.2).</summary>
public static class EddsaRdfc2022
{
    /// <summary>The name that proofs of this cryptosuite bear.</summary>
    public const string Name = "eddsa-rdfc-2022";

    /// <summary>Signs one document; for many with the same options use <see cref="EddsaRdfc2022Signer"/>.</summary>
    /// <returns>The document as compact UTF-8 JSON, its members in their order, the proof last.</returns>
    /// <exception cref="StrictJsonException">The bytes are not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">The document is not an object with a context.</exception>
    /// <exception cref="JsonLdException">The document has no canonical form.</exception>
    public static byte[] Sign(ReadOnlyMemory<byte> credentialJson, ProofOptions options, Ed25519PrivateKey key, ContextLibrary contexts) =>
        options.PreviousProofs.Count > 0
            ? Cryptosuites.EddsaRdfc2022InChains.Sign(credentialJson, options, key, contexts)
            : new EddsaRdfc2022Signer(options, key, contexts).Sign(credentialJson);

    /// <summary>Verifies one proof of a document (section 3.2.2) with a key that the caller found for it.</summary>
    /// <param name="securedDocument">The document with all its proofs.</param>
    /// <param name="proof">The proof to check, one of <see cref="DataIntegrityProof.Of"/>.</param>
    /// <param name="key">The key that the proof's verification method stands for.</param>
    /// <param name="contexts">The contexts that are known.</param>
    public static ProofVerdict Verify(JsonElement securedDocument, JsonElement proof, Ed25519PublicKey key, ContextLibrary contexts)
    {
        if (DataIntegrityProof.TryRead(proof, out var statements) is { } wrong)
        {
            return new ProofVerdict.MalformedProof(wrong);
        }

        if (
            !string.Equals(statements!.Type, DataIntegrityProof.TypeName, StringComparison.Ordinal)
            || !string.Equals(statements.Cryptosuite, Name, StringComparison.Ordinal)
        )
        {
            return new ProofVerdict.UnsupportedCryptosuite(statements.Cryptosuite ?? statements.Type);
        }

        if (ReadSignature(statements.ProofValue) is not { } signature)
        {
            return new ProofVerdict.MalformedProof("proofValue");
        }

        if (JsonMembers.Member(securedDocument, "@context") is not { } context)
        {
            return new ProofVerdict.CannotCanonicalize("no context", "@context");
        }

        return PreviousProofs.TryRead(securedDocument, statements, out var previous)
            ?? Verify(securedDocument, proof, context, previous.Span, new KeyAndSignature(key, signature), contexts);
    }

    private static ProofVerdict Verify(
        JsonElement document,
        JsonElement proof,
        JsonElement context,
        ReadOnlySpan<byte> previousProofs,
        KeyAndSignature with,
        ContextLibrary contexts
    )
    {
        try
        {
            Span<byte> hash = stackalloc byte[ProofHash.Length];
            ProofHash.Configuration(proof, context, contexts, hash);
            ProofHash.Document(document, previousProofs, contexts, hash);
            return with.Key.Verify(hash, with.Signature) ? new ProofVerdict.Valid() : new ProofVerdict.SignatureDoesNotMatch();
        }
        catch (JsonLdException error)
        {
            return string.Equals(error.Code, "unknown context", StringComparison.Ordinal)
                ? new ProofVerdict.UnknownContext(error.Subject ?? "")
                : new ProofVerdict.CannotCanonicalize(error.Code, error.Subject);
        }
    }

    // Section 3.2.2: base58btc with its header, and nothing but 64 bytes.
    private static byte[]? ReadSignature(string proofValue) =>
        proofValue.Length <= 128
        && proofValue.StartsWith(Multibase.Base58BtcPrefix)
        && Multibase.TryDecode(proofValue, out var bytes)
        && bytes.Length == Ed25519PublicKey.SignatureLength
            ? bytes
            : null;

    private readonly record struct KeyAndSignature(Ed25519PublicKey Key, byte[] Signature);
}
