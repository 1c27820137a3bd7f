namespace Aloi.Standards.SdJwt;

/// <summary>What a token with selective disclosure may cost.</summary>
internal static class SdJwtLimits
{
    /// <summary>The deepest nesting of claims, disclosures inside disclosures included.</summary>
    public const int MaxDepth = 32;

    /// <summary>The most disclosures of one token.</summary>
    public const int MaxDisclosures = 2000;

    /// <summary>The name under which digests of claims stand (RFC 9901 section 4.2.4.1).</summary>
    public const string Digests = "_sd";

    /// <summary>The name under which the digest of an array's element stands (section 4.2.4.2).</summary>
    public const string Element = "...";

    /// <summary>The name of the hash function (section 4.1.1).</summary>
    public const string Hash = "_sd_alg";
}
