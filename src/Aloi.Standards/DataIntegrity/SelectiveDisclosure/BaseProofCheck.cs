using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>Checks a base proof, which only its holder is shown.</summary>
internal static class BaseProofCheck
{
    /// <exception cref="JsonLdException">The document or the proof has no canonical form, or something in it would not be signed.</exception>
    internal static ProofVerdict Check(SdExamination examination, BaseProofValue value)
    {
        if (!SdKey.TryRead(value.PublicKey, out var proofKey))
        {
            return SdVerification.Malformed;
        }

        using var statements = new BaseStatements(SdDocument.Unsecured(examination.Document), value.HmacKey, examination.Contexts);
        if (
            statements.Select(value.MandatoryPointers, out _) is not { } mandatory
            || statements.All.Count != mandatory.Indexes.Count + value.Signatures.Count
            || !examination.IsBaseSignature(value.BaseSignature, value.PublicKey, statements.All, mandatory.Indexes)
        )
        {
            return new ProofVerdict.SignatureDoesNotMatch();
        }

        var next = 0;
        foreach (var index in mandatory.OthersOf(statements.All))
        {
            if (!proofKey.Verify(statements.All[index], value.Signatures[next++]))
            {
                return new ProofVerdict.SignatureDoesNotMatch();
            }
        }

        return new ProofVerdict.Valid();
    }
}
