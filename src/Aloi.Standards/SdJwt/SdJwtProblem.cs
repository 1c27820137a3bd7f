namespace Aloi.Standards.SdJwt;

/// <summary>Why a token with selective disclosure is refused (RFC 9901 section 7.1), beside the signature of its issuer.</summary>
public enum SdJwtProblem
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The text is not a JWS, disclosures and perhaps a key binding, each with a tilde after it (section 4).</summary>
    Malformed,

    /// <summary>The payload is not a JSON object, or writes a name twice.</summary>
    PayloadMalformed,

    /// <summary>The digests are made with another function than SHA-256 (section 4.1.1); the token may be good.</summary>
    HashUnsupported,

    /// <summary>A disclosure is not base64url of an array of a salt, perhaps a name, and a value (section 4.2).</summary>
    DisclosureMalformed,

    /// <summary>A claim bears a name that the format keeps for itself: <c>_sd</c>, <c>...</c>, or <c>_sd_alg</c> below the top.</summary>
    ReservedName,

    /// <summary>The same digest occurs twice.</summary>
    DigestTwice,

    /// <summary>A disclosure that no digest refers to: it was added by somebody else than the issuer.</summary>
    DisclosureUnreferenced,

    /// <summary>A disclosed claim has the name of a claim that is there already.</summary>
    ClaimTwice,

    /// <summary>The claims are nested too deeply, or there are too many disclosures.</summary>
    TooLarge,

    /// <summary>A claim that must always be readable was made selectively disclosable (SD-JWT VC section 2.2.2.2).</summary>
    MustNotBeSelective,

    /// <summary>What was to be disclosed or made disclosable is not there.</summary>
    NoSuchClaim,

    /// <summary>A claim that SD-JWT VC demands is missing or of another type: <c>vct</c>, or the issuer.</summary>
    ClaimMissing,
}
