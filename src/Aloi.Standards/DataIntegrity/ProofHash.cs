using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity;

/// <summary>The two halves of what is signed (Data Integrity EdDSA Cryptosuites 1.0 sections 3.2.3 to 3.2.5).</summary>
internal static class ProofHash
{
    /// <summary>Both halves: the proof's configuration first, then the document.</summary>
    internal const int Length = 2 * SHA256.HashSizeInBytes;

    // What leads to no quad is not signed: anyone could then add it or change it and keep the signature.
    private static readonly LinkedDataOptions Options = new() { RefuseDroppedTerms = true, RefuseDisguisedTerms = true };

    /// <summary>The canonical form of the proof without its value, read under the document's own context (section 3.2.5).</summary>
    /// <exception cref="JsonLdException">It has no canonical form, or the context does not define one of the proof's terms.</exception>
    internal static byte[] CanonicalConfiguration(JsonElement proof, JsonElement context, ContextLibrary contexts)
    {
        var configuration = RawObject.Copy(proof, "proofValue", "@context", "@context"u8, RawObject.Raw(context));
        return LinkedDataCanonicalizer.Canonicalize(configuration, contexts, Options).NQuads;
    }

    /// <summary>The canonical form of the document without its proofs, but for those that a chain signs with it (section 3.2.3).</summary>
    /// <exception cref="JsonLdException">It has no canonical form, or something in it would not be signed.</exception>
    internal static byte[] CanonicalDocument(JsonElement document, ReadOnlySpan<byte> previousProofs, ContextLibrary contexts)
    {
        var unsecured = RawObject.Copy(document, "proof", "proof", "proof"u8, previousProofs);
        return LinkedDataCanonicalizer.Canonicalize(unsecured, contexts, Options).NQuads;
    }

    /// <summary>The first half: the hash of the configuration (section 3.2.5 and 3.2.4).</summary>
    internal static void Configuration(JsonElement proof, JsonElement context, ContextLibrary contexts, Span<byte> hash)
    {
        var configuration = RawObject.Copy(proof, "proofValue", "@context", "@context"u8, RawObject.Raw(context));
        LinkedDataCanonicalizer.Hash(configuration, contexts, Options, HashAlgorithmName.SHA256, hash[..SHA256.HashSizeInBytes]);
    }

    /// <summary>The second half: the hash of the document (sections 3.2.3 and 3.2.4).</summary>
    internal static void Document(JsonElement document, ReadOnlySpan<byte> previousProofs, ContextLibrary contexts, Span<byte> hash)
    {
        var unsecured = RawObject.Copy(document, "proof", "proof", "proof"u8, previousProofs);
        LinkedDataCanonicalizer.Hash(unsecured, contexts, Options, HashAlgorithmName.SHA256, hash[SHA256.HashSizeInBytes..]);
    }
}
