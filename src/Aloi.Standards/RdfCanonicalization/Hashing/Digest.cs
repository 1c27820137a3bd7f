using System.Security.Cryptography;

namespace Aloi.Standards.RdfCanonicalization.Hashing;

/// <summary>The hash algorithm of RDFC-1.0 (section 4.4.1), which is a parameter of it.</summary>
internal static class Digest
{
    internal static int Length(HashAlgorithmName algorithm) =>
        algorithm == HashAlgorithmName.SHA256 ? SHA256.HashSizeInBytes : CryptographicOperations.HashData(algorithm, []).Length;

    internal static void Compute(HashAlgorithmName algorithm, ReadOnlySpan<byte> data, Span<byte> hash)
    {
        if (algorithm == HashAlgorithmName.SHA256)
        {
            SHA256.HashData(data, hash);
        }
        else
        {
            CryptographicOperations.HashData(algorithm, data, hash);
        }
    }
}
