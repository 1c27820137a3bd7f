namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// What checking one proof came to. Only <see cref="Valid"/> speaks for the document, and it says that this key signed it: whose key that is,
/// and whether it was entitled, is another question.
/// </summary>
public abstract record ProofVerdict
{
    private ProofVerdict() { }

    /// <summary>The key signed the document and the proof's own statements, exactly as they are.</summary>
    public sealed record Valid : ProofVerdict;

    /// <summary>The document, the proof or the key is not the one that was signed with.</summary>
    public sealed record SignatureDoesNotMatch : ProofVerdict;

    /// <summary>
    /// A derived document (Data Integrity ECDSA Cryptosuites 1.0 section 3.6.7) leaves out something that its issuer made mandatory: what the holder chose
    /// to tell is all there, and something else is not.
    /// </summary>
    public sealed record MandatoryMissing : ProofVerdict;

    /// <summary>
    /// The proof is a base proof of <c>ecdsa-sd-2023</c>, which its holder keeps: what he derives from it is verified. It says nothing against the
    /// document; see <see cref="SelectiveDisclosure.EcdsaSd2023.Confirm"/>.
    /// </summary>
    public sealed record NotDerived : ProofVerdict;

    /// <summary>The proof is not one (Data Integrity 1.0 section 2.1).</summary>
    /// <param name="What">The member that is missing or wrong.</param>
    public sealed record MalformedProof(string What) : ProofVerdict;

    /// <summary>The proof may be good: this library does not know its kind.</summary>
    /// <param name="Name">The cryptosuite, or the proof's type where it has no cryptosuite.</param>
    public sealed record UnsupportedCryptosuite(string Name) : ProofVerdict;

    /// <summary>The document uses a context that is not known here; nothing is ever fetched.</summary>
    /// <param name="Url">The context's address.</param>
    public sealed record UnknownContext(string Url) : ProofVerdict;

    /// <summary>The document or the proof has no canonical form.</summary>
    /// <param name="Code">The code of <see cref="JsonLd.JsonLdException.Code"/>, <c>no context</c>, or <c>no canonical JSON</c>.</param>
    /// <param name="Subject">What it is about.</param>
    public sealed record CannotCanonicalize(string Code, string? Subject) : ProofVerdict;

    /// <summary>The key is not of a kind that signs with this cryptosuite.</summary>
    /// <param name="Kind">The key's kind.</param>
    public sealed record KeyOfOtherKind(Crypto.KeyKind Kind) : ProofVerdict;

    /// <summary>The proof says that it comes after others, and these cannot be found or followed (Data Integrity 1.0 section 4.5).</summary>
    /// <param name="Problem">What is wrong.</param>
    /// <param name="Subject">The identifier that it is about.</param>
    public sealed record BrokenChain(PreviousProofProblem Problem, string Subject) : ProofVerdict;

    /// <summary>
    /// The key signed the document and the proofs before this one, and one of those is not valid or could not be checked: a proof of a chain
    /// counts only with all that it rests on (Data Integrity 1.0 section 2.1, <c>previousProof</c>). No cryptosuite says so of one proof; whoever
    /// judges the whole set does.
    /// </summary>
    /// <param name="Id">The proof before.</param>
    /// <param name="IsKnown">Whether that proof is known not to be valid; false when it could not be checked.</param>
    public sealed record PreviousProofNotValid(string Id, bool IsKnown) : ProofVerdict;
}
