using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>What checking a base and a derived proof have in common: reading the proof, and telling one kind from the other.</summary>
internal static class SdVerification
{
    internal static ProofVerdict Verify(JsonElement document, JsonElement proof, EcdsaPublicKey key, ContextLibrary contexts, bool isBase)
    {
        if (DataIntegrityProof.TryRead(proof, out var statements) is { } wrong)
        {
            return new ProofVerdict.MalformedProof(wrong);
        }

        if (
            !string.Equals(statements!.Type, DataIntegrityProof.TypeName, StringComparison.Ordinal)
            || !string.Equals(statements.Cryptosuite, EcdsaSd2023.Name, StringComparison.Ordinal)
        )
        {
            return new ProofVerdict.UnsupportedCryptosuite(statements.Cryptosuite ?? statements.Type);
        }

        if (key.Kind != KeyKind.P256)
        {
            return new ProofVerdict.KeyOfOtherKind(key.Kind);
        }

        // Earlier proofs of a chain are not among the signed statements: to nod at their mention would be to vouch for them.
        if (statements.PreviousProofs.Count > 0)
        {
            return new ProofVerdict.MalformedProof("previousProof");
        }

        return JsonMembers.Member(document, "@context") is { } context
            ? Verify(new SdExamination(document, proof, context, key, contexts), statements.ProofValue, isBase)
            : new ProofVerdict.CannotCanonicalize("no context", "@context");
    }

    private static ProofVerdict Verify(SdExamination examination, string proofValue, bool isBase)
    {
        var bytes = SdProofValue.Open(proofValue, out var tag);
        try
        {
            if (isBase)
            {
                return BaseProofValue.Decode(bytes) is { } value ? BaseProofCheck.Check(examination, value) : Malformed;
            }

            if (bytes is not null && tag == SdProofValue.BaseTag)
            {
                return new ProofVerdict.NotDerived();
            }

            return DerivedProofValue.Decode(bytes) is { } derived ? DerivedProofCheck.Check(examination, derived) : Malformed;
        }
        catch (JsonLdException error)
        {
            return string.Equals(error.Code, "unknown context", StringComparison.Ordinal)
                ? new ProofVerdict.UnknownContext(error.Subject ?? "")
                : new ProofVerdict.CannotCanonicalize(error.Code, error.Subject);
        }
        catch (StrictJsonException error)
        {
            return new ProofVerdict.CannotCanonicalize(error.Code, null);
        }
    }

    internal static ProofVerdict Malformed { get; } = new ProofVerdict.MalformedProof("proofValue");
}
