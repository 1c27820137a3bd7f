using System.Security.Cryptography;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>How RDFC-1.0 is run.</summary>
public sealed record CanonicalizationOptions
{
    /// <summary>The options used when none are given: SHA-256 and the default bound.</summary>
    public static CanonicalizationOptions Default { get; } = new();

    /// <summary>The hash algorithm (RDFC-1.0 section 4.4.1): SHA-256, or another that the base library knows, such as SHA-384.</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>
    /// The most steps of the Hash N-Degree Quads algorithm (RDFC-1.0 section 4.8) before the dataset is refused as a poison graph
    /// (section 7.1). Datasets whose blank nodes differ in what is said of them need none.
    /// </summary>
    public int MaxWork { get; init; } = 100_000;
}
