using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Jcs;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// By way of canonical JSON (Data Integrity EdDSA Cryptosuites 1.0 section 3.3, ECDSA Cryptosuites 1.0 section 3.3). Everything in the document
/// is signed as it stands, terms that no context defines included. No context is ever looked up.
/// </summary>
internal sealed class JcsTransformation : Transformation
{
    // The document's own limit, and what a chain puts around the proofs that it takes in.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = JsonCanonicalizer.MaxDepth };

    internal override JsonElement? ContextOfProof(JsonElement document) => JsonMembers.Member(document, "@context");

    internal override byte[] Configuration(in HashedParts parts, HashAlgorithmName hash, ContextLibrary contexts) =>
        Canonicalize(RawObject.Copy(parts.Proof, "proofValue", "proofValue", default, default));

    /// <exception cref="JsonLdException">The proof carries another context than the document.</exception>
    internal override byte[] Document(in HashedParts parts, HashAlgorithmName hash, ContextLibrary contexts)
    {
        if (JsonMembers.Member(parts.Proof, "@context") is { } signed && UnsignedContext(parts.Document, signed) is { } unsigned)
        {
            throw new JsonLdException("dropped term", "The document's context is not the one that was signed.", unsigned);
        }

        return Canonicalize(RawObject.Copy(parts.Document, "proof", "proof", "proof"u8, parts.PreviousProofs.Span));
    }

    /// <summary>
    /// What of the document's context the proof does not name; null when both are the same. Section 3.3.2 would let a holder add contexts after
    /// the signed ones: they would be unsigned, and a reader of linked data would read other things than were signed.
    /// </summary>
    private static string? UnsignedContext(JsonElement document, JsonElement signed)
    {
        if (JsonMembers.Member(document, "@context") is not { } present)
        {
            return "@context";
        }

        var (these, those) = (Entries(present), Entries(signed));
        for (var i = 0; i < Math.Max(these.Count, those.Count); i++)
        {
            if (i >= these.Count || i >= those.Count || !AreSame(these[i], those[i]))
            {
                return (i < these.Count ? JsonMembers.Text(these[i]) : null) ?? "@context";
            }
        }

        return null;
    }

    private static IReadOnlyList<JsonElement> Entries(JsonElement context) =>
        context.ValueKind == JsonValueKind.Array ? [.. context.EnumerateArray()] : [context];

    // Not by the base library's comparison, which throws on half of a surrogate pair.
    private static bool AreSame(JsonElement one, JsonElement other) =>
        JsonCanonicalizer.Canonicalize(one).AsSpan().SequenceEqual(JsonCanonicalizer.Canonicalize(other));

    private static byte[] Canonicalize(ReadOnlySpan<byte> json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json.ToArray(), Reading);
            return JsonCanonicalizer.Canonicalize(parsed.RootElement);
        }
        catch (JsonException)
        {
            // These bytes were JSON a moment ago: only their depth can be refused now.
            throw new JcsException(JcsProblem.TooDeep, "");
        }
    }
}
