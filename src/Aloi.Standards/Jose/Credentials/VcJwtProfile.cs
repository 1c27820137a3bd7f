namespace Aloi.Standards.Jose;

/// <summary>How a credential lies in a JSON Web Token. The three differ in what the claims beside it mean.</summary>
public enum VcJwtProfile
{
    /// <summary>
    /// Open Badges 3.0 section 8.2, JSON Web Token Proof Format: the credential's members are the claims, and <c>iss</c>, <c>jti</c>, <c>nbf</c>, <c>sub</c>
    /// and <c>exp</c> repeat what it says.
    /// </summary>
    OpenBadges,

    /// <summary>Securing Verifiable Credentials using JOSE and COSE section 3.1: the payload is the credential, the type is <c>vc+jwt</c>.</summary>
    JoseCose,

    /// <summary>VC Data Model 1.1 section 6.3.1: the credential is the claim <c>vc</c>, and the other claims may stand for members of it.</summary>
    DataModel11,
}
