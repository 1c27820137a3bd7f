using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// The half of the hash that covers the proof's own statements (Data Integrity EdDSA Cryptosuites 1.0 section 3.2.5): the proof without its
/// value, read under the document's own context.
/// </summary>
internal static class ProofConfiguration
{
    /// <summary>The terms of a proof, and the predicates that a context must turn them into for the signature to cover them.</summary>
    private static readonly (string Term, byte[] Predicate)[] Covered =
    [
        ("cryptosuite", "<https://w3id.org/security#cryptosuite>"u8.ToArray()),
        ("verificationMethod", "<https://w3id.org/security#verificationMethod>"u8.ToArray()),
        ("proofPurpose", "<https://w3id.org/security#proofPurpose>"u8.ToArray()),
        ("created", "<http://purl.org/dc/terms/created>"u8.ToArray()),
        ("expires", "<https://w3id.org/security#expiration>"u8.ToArray()),
        ("domain", "<https://w3id.org/security#domain>"u8.ToArray()),
        ("challenge", "<https://w3id.org/security#challenge>"u8.ToArray()),
        ("nonce", "<https://w3id.org/security#nonce>"u8.ToArray()),
        ("previousProof", "<https://w3id.org/security#previousProof>"u8.ToArray()),
    ];

    /// <exception cref="JsonLdException">The configuration has no canonical form, or leaves one of the proof's statements out of it.</exception>
    internal static byte[] Canonicalize(JsonElement proof, JsonElement context, ContextLibrary contexts)
    {
        using var configuration = RawObject.Copy(proof, "proofValue"u8, "@context"u8, "@context"u8, RawObject.Raw(context));
        var canonical = LinkedDataCanonicalizer.Canonicalize(configuration.RootElement, contexts);
        foreach (var (term, predicate) in Covered)
        {
            // A context that does not define a term drops it silently: anyone could then change that statement and keep the signature.
            if (proof.TryGetProperty(term, out _) && !HasPredicate(canonical, predicate))
            {
                throw new JsonLdException("undefined proof term", $"The document's context does not define the proof's {term}.", term);
            }
        }

        return canonical;
    }

    internal static void Hash(JsonElement proof, JsonElement context, ContextLibrary contexts, Span<byte> destination) =>
        SHA256.HashData(Canonicalize(proof, context, contexts), destination);

    // The predicate is the second word of a line; literals, which come later, may hold any text.
    private static bool HasPredicate(ReadOnlySpan<byte> canonical, ReadOnlySpan<byte> predicate)
    {
        while (!canonical.IsEmpty)
        {
            var end = canonical.IndexOf((byte)'\n');
            var line = canonical[..(end < 0 ? canonical.Length : end)];
            var space = line.IndexOf((byte)' ');
            if (space >= 0 && line[(space + 1)..].StartsWith(predicate))
            {
                return true;
            }

            canonical = end < 0 ? default : canonical[(end + 1)..];
        }

        return false;
    }
}
