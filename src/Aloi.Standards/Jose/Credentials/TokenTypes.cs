namespace Aloi.Standards.Jose;

/// <summary>The media types of tokens (<c>typ</c>, RFC 7515 section 4.1.9), without <c>application/</c>.</summary>
public static class TokenTypes
{
    /// <summary>A JSON Web Token of whatever sort (RFC 7519 section 5.1).</summary>
    public const string Jwt = "JWT";

    /// <summary>A credential (VC-JOSE-COSE section 6.1.1).</summary>
    public const string Credential = "vc+jwt";

    /// <summary>A presentation (VC-JOSE-COSE section 6.1.2).</summary>
    public const string Presentation = "vp+jwt";

    /// <summary>A credential of the data model with selective disclosure (VC-JOSE-COSE section 6.1.3).</summary>
    public const string SelectiveCredential = "vc+sd-jwt";

    /// <summary>A credential as SD-JWT VC (SD-JWT-based Verifiable Credentials section 2.2.1).</summary>
    public const string SdJwtVc = "dc+sd-jwt";

    /// <summary>A holder's proof of possession (RFC 9901 section 4.3).</summary>
    public const string KeyBinding = "kb+jwt";
}
