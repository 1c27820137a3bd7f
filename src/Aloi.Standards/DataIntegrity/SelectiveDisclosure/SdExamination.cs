using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>One proof being checked, and with what.</summary>
internal sealed record SdExamination(
    JsonElement Document,
    JsonElement Proof,
    JsonElement Context,
    EcdsaPublicKey Key,
    ContextLibrary Contexts
)
{
    /// <summary>Whether the issuer's key signed the proof's own statements, the proof's key and the mandatory statements.</summary>
    internal bool IsBaseSignature(byte[] signature, byte[] publicKey, StatementList statements, IReadOnlyList<int> mandatory)
    {
        var proofHash = SdHash.OfProof(Proof, Context, Contexts);
        return Key.Verify(SdHash.Join(proofHash, publicKey, SdHash.OfMandatory(statements, mandatory)), signature);
    }
}
