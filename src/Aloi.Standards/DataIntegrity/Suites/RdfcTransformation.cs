using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// By way of canonical RDF (Data Integrity ECDSA Cryptosuites 1.0 sections 3.2.3 and 3.2.5). The blank nodes are named with the same hash that
/// the key signs with.
/// </summary>
internal sealed class RdfcTransformation : Transformation
{
    // What leads to no quad is not signed: anyone could then add it or change it and keep the signature.
    private static readonly LinkedDataOptions Options = new() { RefuseDroppedTerms = true, RefuseDisguisedTerms = true };

    private static readonly LinkedDataOptions OptionsOf384 = Options with
    {
        Canonicalization = new CanonicalizationOptions { Hash = HashAlgorithmName.SHA384 },
    };

    internal override JsonElement? ContextOfProof(JsonElement document) => null;

    internal override byte[] Configuration(in HashedParts parts, HashAlgorithmName hash, ContextLibrary contexts)
    {
        var context =
            JsonMembers.Member(parts.Document, "@context")
            ?? throw new JsonLdException("no context", "The document has no context.", "@context");
        var configuration = RawObject.Copy(parts.Proof, "proofValue", "@context", "@context"u8, RawObject.Raw(context));
        return LinkedDataCanonicalizer.Canonicalize(configuration, contexts, For(hash)).NQuads;
    }

    internal override byte[] Document(in HashedParts parts, HashAlgorithmName hash, ContextLibrary contexts)
    {
        var unsecured = RawObject.Copy(parts.Document, "proof", "proof", "proof"u8, parts.PreviousProofs.Span);
        return LinkedDataCanonicalizer.Canonicalize(unsecured, contexts, For(hash)).NQuads;
    }

    private static LinkedDataOptions For(HashAlgorithmName hash) => hash == HashAlgorithmName.SHA384 ? OptionsOf384 : Options;
}
