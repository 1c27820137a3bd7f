using System.Security.Cryptography;
using System.Text;

namespace Aloi.Platform.Access;

/// <summary>What is stored of a secret link or session: its SHA-256. The secrets are 256 random bits, so a plain digest is enough.</summary>
public static class SecretDigest
{
    private const int LongestSecret = 200;

    public static byte[] Of(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret.Length <= LongestSecret ? secret : ""));

    /// <summary>Whether two secrets are the same, in a time that does not depend on where they differ.</summary>
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Of(one), Of(other));
}
