using Aloi.Standards.Crypto;

namespace Aloi.Standards.SdJwt;

/// <summary>How an SD-JWT VC is issued.</summary>
public sealed record SdJwtVcOptions
{
    /// <summary>Where the issuer's public key is found (<c>kid</c>): a DID URL, an https address, or a name in the issuer's key set.</summary>
    public string? KeyId { get; init; }

    /// <summary>
    /// What the holder may keep back, as JSON Pointers (RFC 6901) into the claims: <c>/given_name</c>, <c>/address/city</c>, <c>/nationalities/0</c>. Where
    /// one lies inside another, the inner is disclosed only together with the outer (RFC 9901 section 6.3).
    /// </summary>
    public IReadOnlyCollection<string> Selective { get; init; } = [];

    /// <summary>How many digests of nothing are added, so that the number of claims kept back is not told (section 4.2.5).</summary>
    public int Decoys { get; init; }

    /// <summary>The key by which the holder proves possession, written as <c>cnf.jwk</c> (RFC 7800 section 3.2); null for a credential of whoever bears it.</summary>
    public PublicKey? HolderKey { get; init; }

    /// <summary>The type in the header: <c>dc+sd-jwt</c>, or <c>vc+sd-jwt</c> for a credential of the W3C data model.</summary>
    public string Type { get; init; } = Jose.TokenTypes.SdJwtVc;
}
