namespace Aloi.Standards.DataIntegrity;

/// <summary>What a new proof says about itself (Data Integrity 1.0 section 2.1).</summary>
/// <param name="Created">The instant of signing, kept to the second.</param>
/// <param name="VerificationMethod">The DID URL of the key.</param>
public sealed record ProofOptions(DateTimeOffset Created, string VerificationMethod)
{
    /// <summary>What the proof is for; a credential's is <c>assertionMethod</c>.</summary>
    public string ProofPurpose { get; init; } = "assertionMethod";

    /// <summary>The proof's own identifier, which only a later proof of a chain needs.</summary>
    public string? Id { get; init; }

    /// <summary>When the proof, not the credential, ends.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Where the proof is meant to be used.</summary>
    public string? Domain { get; init; }

    /// <summary>The verifier's random value, for presentations.</summary>
    public string? Challenge { get; init; }

    /// <summary>
    /// The identifiers of the proofs, already in the document, that this one comes after and signs together with the document (section 2.1.2).
    /// </summary>
    public IReadOnlyList<string> PreviousProofs { get; init; } = [];
}
