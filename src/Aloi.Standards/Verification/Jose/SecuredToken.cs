using Aloi.Standards.Jose;

namespace Aloi.Standards.Verification;

/// <summary>The token in which a credential came.</summary>
/// <param name="Jws">What the issuer signed.</param>
/// <param name="Kind">What sort of token it is, for the reader: <c>VC-JWT</c> or <c>SD-JWT</c>.</param>
/// <param name="AsOf">When it says that it was signed, else the instant of the verification: the date as of which its key is judged.</param>
internal sealed record SecuredToken(CompactJws Jws, string Kind, DateTimeOffset AsOf)
{
    /// <summary>What the lines about the signature are about: the key's name, or the sort of token.</summary>
    public string Subject => Jws.Header.KeyId ?? (Jws.Header.Jwk is null ? Kind : "jwk");

    /// <summary>From when on the token is valid (<c>nbf</c>).</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>From when on it is not any more (<c>exp</c>).</summary>
    public DateTimeOffset? Expires { get; init; }
}
