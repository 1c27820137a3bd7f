using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>Checks a derived proof (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.9 and 3.6.7).</summary>
internal static class DerivedProofCheck
{
    // To tell what is missing is a courtesy, and is not worth more than this.
    private const int MostDiagnosed = 512;

    private static readonly LinkedDataOptions Reading = new() { RefuseDroppedTerms = true, RefuseDisguisedTerms = true };

    /// <exception cref="JsonLdException">The document or the proof has no canonical form, or something in it would not be signed.</exception>
    internal static ProofVerdict Check(SdExamination examination, DerivedProofValue value)
    {
        if (!SdKey.TryRead(value.PublicKey, out var proofKey))
        {
            return SdVerification.Malformed;
        }

        var canonical = LinkedDataCanonicalizer.Canonicalize(SdDocument.Unsecured(examination.Document), examination.Contexts, Reading);
        var labels = new DisclosedLabels(value.Labels);
        if (StatementList.Relabel(canonical.NQuads, labels.Of) is not { } statements)
        {
            return new ProofVerdict.SignatureDoesNotMatch();
        }

        var promised = value.Signatures.Count + value.MandatoryIndexes.Count;
        if (statements.Count != promised)
        {
            return statements.Count < Math.Min(promised, MostDiagnosed) && AreAllSigned(statements, value.Signatures, proofKey)
                ? new ProofVerdict.MandatoryMissing()
                : new ProofVerdict.SignatureDoesNotMatch();
        }

        if (value.MandatoryIndexes.Count > 0 && value.MandatoryIndexes[^1] >= statements.Count)
        {
            return SdVerification.Malformed;
        }

        var isSigned =
            labels.AreAllUsed
            && examination.IsBaseSignature(value.BaseSignature, value.PublicKey, statements, value.MandatoryIndexes)
            && SignsEach(statements, value, proofKey);
        return isSigned ? new ProofVerdict.Valid() : new ProofVerdict.SignatureDoesNotMatch();
    }

    private static bool SignsEach(StatementList statements, DerivedProofValue value, EcdsaPublicKey proofKey)
    {
        var (mandatory, signature) = (0, 0);
        for (var i = 0; i < statements.Count; i++)
        {
            if (mandatory < value.MandatoryIndexes.Count && value.MandatoryIndexes[mandatory] == i)
            {
                mandatory++;
            }
            else if (!proofKey.Verify(statements[i], value.Signatures[signature++]))
            {
                return false;
            }
        }

        return true;
    }

    // Every signature still finds its statement, so whatever is missing was mandatory. Both are in the same order, so one pass is enough.
    private static bool AreAllSigned(StatementList statements, IReadOnlyList<byte[]> signatures, EcdsaPublicKey proofKey)
    {
        var next = 0;
        for (var i = 0; i < statements.Count && next < signatures.Count; i++)
        {
            next += proofKey.Verify(statements[i], signatures[next]) ? 1 : 0;
        }

        return next == signatures.Count;
    }
}
