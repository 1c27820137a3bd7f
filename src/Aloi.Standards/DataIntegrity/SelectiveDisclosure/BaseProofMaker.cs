using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>Makes base proofs (Data Integrity ECDSA Cryptosuites 1.0 sections 3.6.1 to 3.6.5).</summary>
internal sealed class BaseProofMaker
{
    private readonly ProofOptions options;
    private readonly EcdsaPrivateKey key;
    private readonly ContextLibrary contexts;

    /// <exception cref="ArgumentException">The key is not on P-256, or the proof would come after others, which it could not cover.</exception>
    internal BaseProofMaker(ProofOptions options, EcdsaPrivateKey key, ContextLibrary contexts)
    {
        if (key.Kind != KeyKind.P256)
        {
            throw new ArgumentException($"{EcdsaSd2023.Name} signs with a key on P-256.", nameof(key));
        }

        if (options.PreviousProofs.Count > 0)
        {
            throw new ArgumentException($"{EcdsaSd2023.Name} does not sign the proofs before it.", nameof(options));
        }

        (this.options, this.key, this.contexts) = (options, key, contexts);
    }

    internal byte[] Sign(ReadOnlyMemory<byte> document, IReadOnlyList<string> mandatoryPointers, BaseProofSecrets secrets)
    {
        using var parsed = StrictJson.Parse(document);
        var root = parsed.RootElement;
        if (JsonMembers.Member(root, "@context") is not { } context)
        {
            throw new ArgumentException("A document to be signed is a JSON object with an @context.", nameof(document));
        }

        var proof = ProofStatements.Of(options, EcdsaSd2023.Name, context: null);
        var proofHash = SdHash.OfProof(proof, context, contexts);
        using var statements = new BaseStatements(SdDocument.Unsecured(root), secrets.HmacKey, contexts);
        if (statements.All.Count > StatementList.MaxCount)
        {
            throw new ArgumentException($"The document says more than {StatementList.MaxCount} things.", nameof(document));
        }

        return SecuredDocument.Write(root, proof, Value(statements, proofHash, mandatoryPointers, secrets).Encode());
    }

    private BaseProofValue Value(
        BaseStatements statements,
        byte[] proofHash,
        IReadOnlyList<string> mandatoryPointers,
        BaseProofSecrets secrets
    )
    {
        if (statements.Select(mandatoryPointers, out var refused) is not { } mandatory)
        {
            var why = $"The mandatory pointers cannot be followed: {refused!.Problem} {refused.Subject}";
            throw new ArgumentException(why, nameof(mandatoryPointers));
        }

        var publicKey = SdKey.Bytes(secrets.ProofKey.PublicKey);
        var signed = SdHash.Join(proofHash, publicKey, SdHash.OfMandatory(statements.All, mandatory.Indexes));
        var signatures = Signatures(statements.All, mandatory, secrets.ProofKey);
        return new BaseProofValue(key.Sign(signed), publicKey, secrets.HmacKey, signatures, mandatoryPointers);
    }

    private static List<byte[]> Signatures(StatementList all, SelectedStatements mandatory, EcdsaPrivateKey proofKey)
    {
        var signatures = new List<byte[]>(all.Count);
        foreach (var index in mandatory.OthersOf(all))
        {
            signatures.Add(proofKey.Sign(all[index]));
        }

        return signatures;
    }
}
