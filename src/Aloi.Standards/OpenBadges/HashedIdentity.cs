using System.Security.Cryptography;
using System.Text;

namespace Aloi.Standards.OpenBadges;

/// <summary>Hashed identities (Open Badges 3.0, appendix B, type IdentityHash): SHA-256 over the value with the salt appended.</summary>
public static class HashedIdentity
{
    private const string Prefix = "sha256$";

    /// <summary>
    /// Hashes <paramref name="value"/>. The salt must be new for every credential: with a shared one, two badges of one person could be
    /// linked by comparing their hashes.
    /// </summary>
    /// <param name="identityType">What sort of identifier it is, such as <see cref="IdentityObject.EmailType"/>.</param>
    /// <param name="value">The identifier as the holder would present it.</param>
    /// <param name="salt">At least eight characters, from a random source.</param>
    public static IdentityObject Hash(string identityType, string value, string salt)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (salt is null || salt.Length < 8)
        {
            throw new ArgumentException("A salt has at least eight characters.", nameof(salt));
        }

        return new IdentityObject(identityType, Prefix + Digest(value, salt), Hashed: true, salt);
    }

    /// <summary>Whether <paramref name="identity"/> is that of <paramref name="value"/>. Only SHA-256 is accepted; MD5 is not proof of anything.</summary>
    public static bool Matches(IdentityObject identity, string value) =>
        identity.Hashed
            ? string.Equals(identity.IdentityHash, Prefix + Digest(value, identity.Salt ?? ""), StringComparison.OrdinalIgnoreCase)
            : string.Equals(identity.IdentityHash, value, StringComparison.Ordinal);

    private static string Digest(string value, string salt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value + salt)));
}
