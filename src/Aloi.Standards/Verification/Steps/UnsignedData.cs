using System.Text.Json;
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
        var good = examination.Proofs.FindAll(p => p.Verdict is ProofVerdict.Valid);
        if (good.Count == 0)
        {
            return;
        }

        try
        {
            using var unsecured = RawObject.Copy(examination.Document, "proof"u8, "proof"u8, "proof"u8, []);
            Refuse(unsecured, examination);
            foreach (var proof in good)
            {
                CheckProof(examination, proof.Proof);
            }
        }
        catch (JsonLdException e)
        {
            ProofLines.WriteCanonicalization(examination, e.Code, e.Subject);
        }
    }

    // A proof is read under the document's contexts, as it was when it was signed (EdDSA Cryptosuites 1.0, section 3.2.5).
    private static void CheckProof(Examination examination, JsonElement proof)
    {
        var contexts = RawObject.Raw(examination.Document.GetProperty("@context"));
        using var statements = RawObject.Copy(proof, "proofValue"u8, "@context"u8, "@context"u8, contexts);
        Refuse(statements, examination);
    }

    private static void Refuse(JsonDocument document, Examination examination) =>
        LinkedDataCanonicalizer.Canonicalize(document.RootElement, examination.Settings.Contexts, refuseDroppedTerms: true);
}
