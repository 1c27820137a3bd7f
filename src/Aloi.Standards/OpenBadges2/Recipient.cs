using System.Security.Cryptography;
using System.Text;

namespace Aloi.Standards.OpenBadges2;

/// <summary>What comparing a recipient with a known person came to (Open Badges 2.0, IdentityObject).</summary>
public enum RecipientMatch
{
    /// <summary>It is that person.</summary>
    Same,

    /// <summary>It is somebody else.</summary>
    Other,

    /// <summary>The badge names people by something else, such as a telephone number.</summary>
    OtherKind,

    /// <summary>The hash is of a kind that proves nothing (MD5) or is not known.</summary>
    WeakHash,
}

/// <summary>Who was awarded a badge (Open Badges 2.0, class IdentityObject).</summary>
/// <param name="Type">What the identity is: <c>email</c>, <c>url</c>, <c>telephone</c> or <c>id</c>.</param>
/// <param name="Identity">The clear value, or <c>sha256$</c> and the digest of value and salt in hexadecimal.</param>
/// <param name="Hashed">Whether the value is hashed.</param>
/// <param name="Salt">What was appended to the value before it was hashed; null for nothing.</param>
public sealed record Recipient(string Type, string Identity, bool Hashed, string? Salt = null)
{
    /// <summary>The type of an e-mail address.</summary>
    public const string EmailType = "email";

    private const string Prefix = "sha256$";
    private const int ShortestSalt = 8;

    /// <summary>
    /// A recipient whose value is hashed with SHA-256 (IdentityHash). The salt must be new for every badge: with a shared one, two badges of one
    /// person can be linked by comparing them.
    /// </summary>
    /// <param name="type">What the value is, such as <see cref="EmailType"/>.</param>
    /// <param name="value">The value as its owner would present it.</param>
    /// <param name="salt">At least eight characters, from a random source.</param>
    /// <exception cref="ArgumentException">The value is empty or the salt too short.</exception>
    public static Recipient Hash(string type, string value, string salt)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (salt is null || salt.Length < ShortestSalt)
        {
            throw new ArgumentException("A salt has at least eight characters.", nameof(salt));
        }

        return new Recipient(type, Prefix + Digest(value, salt), Hashed: true, salt);
    }

    /// <summary>
    /// Compares with a known person. E-mail addresses are compared without regard to letter case, as issuers write them as they were typed: a
    /// hash is tried with the value as it is and in lower case.
    /// </summary>
    /// <param name="type">What the value is.</param>
    /// <param name="value">The value.</param>
    public RecipientMatch Compare(string type, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!string.Equals(type, Type, StringComparison.Ordinal))
        {
            return RecipientMatch.OtherKind;
        }

        var isEmail = string.Equals(type, EmailType, StringComparison.Ordinal);
        if (!Hashed)
        {
            var comparison = isEmail ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            return string.Equals(Identity, value, comparison) ? RecipientMatch.Same : RecipientMatch.Other;
        }

        if (!Identity.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return RecipientMatch.WeakHash;
        }

        return IsDigestOf(value) || (isEmail && IsDigestOf(value.ToLowerInvariant())) ? RecipientMatch.Same : RecipientMatch.Other;
    }

    private static string Digest(string value, string salt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value + salt)));

    private bool IsDigestOf(string value) =>
        Identity.AsSpan(Prefix.Length).Equals(Digest(value, Salt ?? ""), StringComparison.OrdinalIgnoreCase);
}
