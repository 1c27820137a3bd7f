namespace Aloi.Standards.Jose;

/// <summary>Why a JSON Web Signature is refused (RFC 7515 section 5.2).</summary>
public enum JwsProblem
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The text is not three parts of strict base64url with dots between them (section 7.1).</summary>
    NotCompact,

    /// <summary>The text is longer than is taken.</summary>
    TooLong,

    /// <summary>The header is not a JSON object, writes a member twice, or has a member of the wrong type (section 4).</summary>
    HeaderMalformed,

    /// <summary>The header says <c>none</c>: nothing is signed (RFC 7518 section 3.6).</summary>
    AlgorithmNone,

    /// <summary>The header names a code with a shared secret, such as <c>HS256</c>, which anybody could make with a public key.</summary>
    AlgorithmSymmetric,

    /// <summary>The header names an algorithm that this library does not know; the signature may be good.</summary>
    AlgorithmUnsupported,

    /// <summary>The header demands extensions by <c>crit</c>; none is understood here (section 4.1.11).</summary>
    CriticalExtension,

    /// <summary>The payload is announced as not encoded (RFC 7797).</summary>
    UnencodedPayload,

    /// <summary>The algorithm of the header is not the one of the key: the key decides (RFC 8725 section 3.1).</summary>
    KeyOfOtherKind,

    /// <summary>The header, the payload or the key is not the one that was signed with.</summary>
    SignatureDoesNotMatch,
}
