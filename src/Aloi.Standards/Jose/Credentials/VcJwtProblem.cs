namespace Aloi.Standards.Jose;

/// <summary>What is wrong with a token that carries a credential or a presentation, beside its signature.</summary>
public enum VcJwtProblem
{
    /// <summary>Nothing is.</summary>
    None,

    /// <summary>The payload is not a JSON object, or writes a name twice.</summary>
    PayloadMalformed,

    /// <summary>The type in the header (<c>typ</c>) is not one of tokens that carry a credential.</summary>
    TypeUnknown,

    /// <summary>The header has a member that the profile does not allow (Open Badges 3.0 section 8.2.2).</summary>
    HeaderMember,

    /// <summary>The header names no key.</summary>
    KeyNotNamed,

    /// <summary>A claim that the profile demands is missing.</summary>
    ClaimMissing,

    /// <summary>A claim has the wrong type.</summary>
    ClaimMalformed,

    /// <summary>A claim says something else than the credential.</summary>
    ClaimsDiffer,

    /// <summary>A <c>vc</c> or <c>vp</c> claim where the payload is itself the credential (VC-JOSE-COSE section 3.1.3).</summary>
    NestedClaim,

    /// <summary>The credential lacks what the profile needs to sign it.</summary>
    MemberMissing,

    /// <summary>A credential in a presentation is not a secured one in an envelope (VC-JOSE-COSE section 3.1.2).</summary>
    CredentialUnsecured,
}

/// <summary>One thing that is wrong with a token (Open Badges 3.0 section 8.2, VC-JOSE-COSE section 3.1).</summary>
/// <param name="Problem">What.</param>
/// <param name="Subject">Which claim or header member.</param>
public sealed record VcJwtFinding(VcJwtProblem Problem, string Subject);
