using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jcs;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// The cryptosuites that sign the hash of the proof's configuration followed by the hash of the document, and write the signature in
/// base58btc (Data Integrity EdDSA Cryptosuites 1.0 sections 3.2 and 3.3, ECDSA Cryptosuites 1.0 sections 3.2 and 3.3). They differ in how
/// both become bytes, and in the keys they take; the key fixes the hash.
/// </summary>
internal sealed class HashedSuite(string name, Transformation transformation, params KeyKind[] kinds) : Cryptosuite
{
    private const int LongestProofValue = 256;

    public override string Name => name;

    public override bool Takes(KeyKind kind) => kinds.Contains(kind);

    public override byte[] Sign(ReadOnlyMemory<byte> document, ProofOptions options, PrivateKey key, ContextLibrary contexts)
    {
        if (!Takes(key.Kind))
        {
            throw new ArgumentException($"{name} does not sign with a key of the kind {key.Kind}.", nameof(key));
        }

        using var parsed = StrictJson.Parse(document);
        var root = parsed.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A document to be signed is a JSON object.", nameof(document));
        }

        var previous = PreviousProofs.ForSigning(root, options.PreviousProofs);
        var statements = ProofStatements.Of(options, name, transformation.ContextOfProof(root));
        var hash = Hash(new HashedParts(root, statements, previous), key.Kind, contexts);
        return SecuredDocument.Write(root, statements, Multibase.EncodeBase58Btc(key.Sign(hash)));
    }

    public override ProofVerdict Verify(JsonElement securedDocument, JsonElement proof, PublicKey key, ContextLibrary contexts)
    {
        if (DataIntegrityProof.TryRead(proof, out var statements) is { } wrong)
        {
            return new ProofVerdict.MalformedProof(wrong);
        }

        if (Refusal(statements!, key) is { } refusal)
        {
            return refusal;
        }

        if (securedDocument.ValueKind != JsonValueKind.Object)
        {
            return new ProofVerdict.CannotCanonicalize("no canonical JSON", "");
        }

        if (ReadSignature(statements!.ProofValue) is not { } signature)
        {
            return new ProofVerdict.MalformedProof("proofValue");
        }

        return PreviousProofs.TryRead(securedDocument, statements, out var previous)
            ?? Verify(new HashedParts(securedDocument, proof, previous), key, signature, contexts);
    }

    private ProofVerdict? Refusal(DataIntegrityProof statements, PublicKey key)
    {
        var isOfThisSuite =
            string.Equals(statements.Type, DataIntegrityProof.TypeName, StringComparison.Ordinal)
            && string.Equals(statements.Cryptosuite, name, StringComparison.Ordinal);
        return !isOfThisSuite ? new ProofVerdict.UnsupportedCryptosuite(statements.Cryptosuite ?? statements.Type)
            : !Takes(key.Kind) ? new ProofVerdict.KeyOfOtherKind(key.Kind)
            : null;
    }

    private ProofVerdict Verify(HashedParts parts, PublicKey key, byte[] signature, ContextLibrary contexts)
    {
        try
        {
            var hash = Hash(parts, key.Kind, contexts);
            return key.Verify(hash, signature) ? new ProofVerdict.Valid() : new ProofVerdict.SignatureDoesNotMatch();
        }
        catch (JsonLdException error)
        {
            return string.Equals(error.Code, "unknown context", StringComparison.Ordinal)
                ? new ProofVerdict.UnknownContext(error.Subject ?? "")
                : new ProofVerdict.CannotCanonicalize(error.Code, error.Subject);
        }
        catch (JcsException error)
        {
            var code = error.Problem == JcsProblem.TooDeep ? "too deep" : "no canonical JSON";
            return new ProofVerdict.CannotCanonicalize(code, error.Where);
        }
    }

    private byte[] Hash(HashedParts parts, KeyKind kind, ContextLibrary contexts)
    {
        var algorithm = EcCurve.Of(kind)?.Hash ?? HashAlgorithmName.SHA256;
        var configuration = transformation.Configuration(parts, algorithm, contexts);
        var document = transformation.Document(parts, algorithm, contexts);
        return [.. CryptographicOperations.HashData(algorithm, configuration), .. CryptographicOperations.HashData(algorithm, document)];
    }

    // That the length fits the key is for the key to say.
    private static byte[]? ReadSignature(string proofValue) =>
        proofValue.Length <= LongestProofValue
        && proofValue.StartsWith(Multibase.Base58BtcPrefix)
        && Multibase.TryDecode(proofValue, out var bytes)
            ? bytes
            : null;
}
