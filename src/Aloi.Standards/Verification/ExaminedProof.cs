using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>One proof with what was found out about it: what the key step needs from the proof step.</summary>
/// <param name="Proof">The proof as it stands in the document.</param>
/// <param name="Statements">What it says.</param>
/// <param name="Key">The key that it names, or why there is none.</param>
/// <param name="Verdict">What checking the signature came to; null when there was no key to check it with.</param>
internal sealed record ExaminedProof(JsonElement Proof, DataIntegrityProof Statements, KeyResolution Key, ProofVerdict? Verdict)
{
    /// <summary>Whether this proof alone shows that the issuer signed the document as it is.</summary>
    public bool VouchesForIssuer => Key is KeyResolution.Found && Verdict is ProofVerdict.Valid;
}
