using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Verification;

/// <summary>
/// Members that the contexts do not define leave no trace in what is signed: anyone could add them, or change them, and the signature would
/// still hold (VC Data Integrity 1.0, section 2.4.3). A document with such members is refused although its signature is good.
/// </summary>
internal static class UnsignedData
{
    public static void Check(Examination examination)
    {
        // Without a good signature there is nothing that such a member could take advantage of, and the lines of the proofs say enough.
        if (!examination.Proofs.Exists(p => p.Verdict is ProofVerdict.Valid))
        {
            return;
        }

        try
        {
            using var unsecured = RawObject.Copy(examination.Document, "proof"u8, "proof"u8, "proof"u8, []);
            LinkedDataCanonicalizer.Canonicalize(unsecured.RootElement, examination.Settings.Contexts, refuseDroppedTerms: true);
        }
        catch (JsonLdException e)
        {
            ProofLines.WriteCanonicalization(examination, e.Code, e.Subject);
        }
    }
}
