using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>Makes base proofs (Data Integrity ECDSA Cryptosuites 1.0 sections 3.6.1 to 3.6.3).</summary>
internal sealed class BaseProofMaker(ProofOptions options, EcdsaPrivateKey key, ContextLibrary contexts)
{
    internal byte[] Sign(ReadOnlyMemory<byte> document, IReadOnlyList<string> mandatoryPointers, BaseProofSecrets secrets)
    {
        if (key.Kind != KeyKind.P256 || options.PreviousProofs.Count > 0)
        {
            throw new ArgumentException($"{EcdsaSd2023.Name} signs with a key on P-256, and not after other proofs.");
        }

        using var parsed = StrictJson.Parse(document);
        var root = parsed.RootElement;
        if (JsonMembers.Member(root, "@context") is not { } context)
        {
            throw new ArgumentException("A document to be signed is a JSON object with an @context.", nameof(document));
        }

        var proof = ProofStatements.Of(options, EcdsaSd2023.Name, context: null);
        var value = Value(root, SdHash.OfProof(proof, context, contexts), mandatoryPointers, secrets);
        return SecuredDocument.Write(root, proof, value.Encode());
    }

    private BaseProofValue Value(JsonElement root, byte[] proofHash, IReadOnlyList<string> pointers, BaseProofSecrets secrets)
    {
        using var statements = new BaseStatements(SdDocument.Unsecured(root), secrets.HmacKey, contexts);
        if (statements.All.Count > StatementList.MaxCount)
        {
            throw new ArgumentException($"A document that says more than {StatementList.MaxCount} things is not signed one by one.");
        }

        var mandatory = statements.Select(pointers, out var refused);
        if (mandatory is null)
        {
            throw new ArgumentException($"The mandatory pointers cannot be followed: {refused!.Problem} {refused.Subject}");
        }

        var publicKey = SdKey.Bytes(secrets.ProofKey.PublicKey);
        var signed = SdHash.Join(proofHash, publicKey, SdHash.OfMandatory(statements.All, mandatory.Indexes));
        var signatures = Signatures(statements.All, mandatory, secrets.ProofKey);
        return new BaseProofValue(key.Sign(signed), publicKey, secrets.HmacKey, signatures, pointers);
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
