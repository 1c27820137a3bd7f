using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Verification;

/// <summary>What is said of one proof.</summary>
internal static class ProofLines
{
    public static void Write(Examination examination, ExaminedProof proof)
    {
        var subject = proof.Statements.VerificationMethod;
        if (!string.Equals(proof.Statements.ProofPurpose, examination.Purpose, StringComparison.Ordinal))
        {
            var sentence = examination.Purpose is "authentication" ? PresentationSentences.WrongPurpose : TrustSentences.ProofPurpose;
            examination.Fail("proof.wrong-purpose", sentence, proof.Statements.ProofPurpose);
        }

        if (proof.Statements.Expires <= examination.Settings.Now)
        {
            examination.Fail("proof.expired", TrustSentences.ProofExpired, subject);
        }

        WriteVerdict(examination, proof.Verdict, subject);
    }

    private static void WriteVerdict(Examination examination, ProofVerdict? verdict, string subject)
    {
        switch (verdict)
        {
            case null:
                examination.CannotTell("proof.no-key", TrustSentences.ProofWithoutKey, subject);
                break;
            case ProofVerdict.Valid:
                examination.Pass("proof.verified", TrustSentences.ProofVerified, subject);
                break;
            case ProofVerdict.SignatureDoesNotMatch:
                examination.Fail("proof.changed", TrustSentences.ProofChanged, subject);
                break;
            case ProofVerdict.MandatoryMissing:
                examination.Fail("proof.mandatory-missing", DisclosureSentences.MandatoryMissing, subject);
                break;
            case ProofVerdict.NotDerived:
                examination.CannotTell("proof.not-derived", DisclosureSentences.NotDerived, subject);
                break;
            case ProofVerdict.MalformedProof { What: "proofValue" }:
                examination.Fail("proof.value-unreadable", ProofSentences.ValueUnreadable, subject);
                break;
            case ProofVerdict.MalformedProof malformed:
                examination.Fail("proof.malformed", TrustSentences.ProofMalformed, malformed.What);
                break;
            case ProofVerdict.UnsupportedCryptosuite unsupported:
                examination.CannotTell("proof.unsupported", TrustSentences.UnsupportedProof(unsupported.Name), unsupported.Name);
                break;
            case ProofVerdict.UnknownContext unknown:
                examination.CannotTell("proof.unknown-context", TrustSentences.UnknownContext(unknown.Url), unknown.Url);
                break;
            case ProofVerdict.KeyOfOtherKind:
                examination.Fail("proof.key-of-other-kind", TrustSentences.KeyOfOtherKind, subject);
                break;
            case ProofVerdict.BrokenChain or ProofVerdict.PreviousProofNotValid:
                WriteChain(examination, verdict);
                break;
            case ProofVerdict.CannotCanonicalize cannot:
                WriteCanonicalization(examination, cannot.Code, cannot.Subject);
                break;
        }
    }

    private static void WriteChain(Examination examination, ProofVerdict verdict)
    {
        switch (verdict)
        {
            case ProofVerdict.BrokenChain broken:
                examination.Fail(
                    $"proof.previous-{broken.Problem.ToString().ToLowerInvariant()}",
                    ProofSentences.BrokenChain(broken.Problem),
                    broken.Subject
                );
                break;
            case ProofVerdict.PreviousProofNotValid { IsKnown: true } previous:
                examination.Fail("proof.previous-invalid", ProofSentences.PreviousNotValid, previous.Id);
                break;
            case ProofVerdict.PreviousProofNotValid previous:
                examination.CannotTell("proof.previous-not-checked", ProofSentences.PreviousNotChecked, previous.Id);
                break;
        }
    }

    /// <summary>What is said of a document that has no canonical form, or one that leaves something out.</summary>
    public static void WriteCanonicalization(Examination examination, string code, string? subject)
    {
        switch (code)
        {
            case "dropped term" or "undefined proof term":
                examination.Fail("proof.unsigned-data", TrustSentences.UnsignedData(subject ?? "?"), subject);
                break;
            case "unknown context":
                examination.CannotTell("proof.unknown-context", TrustSentences.UnknownContext(subject ?? "?"), subject);
                break;
            case "disguised term":
                examination.CannotTell("proof.disguised", DisguiseSentences.Disguised(subject ?? "?"), subject);
                break;
            case "no canonical JSON":
                examination.Fail("proof.not-canonical-json", ProofSentences.NotCanonicalJson, subject);
                break;
            case "too deep" or "too much work":
                examination.Fail("proof.too-much-work", TrustSentences.TooMuchWork, subject ?? "/");
                break;
            default:
                examination.Fail("proof.not-linked-data", TrustSentences.NotLinkedData(code), subject ?? code);
                break;
        }
    }
}
