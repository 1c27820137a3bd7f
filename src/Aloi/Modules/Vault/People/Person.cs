using Aloi.Platform;

namespace Aloi.Modules.Vault.People;

/// <summary>
/// The owner of a vault. Belongs to no organisation and is nobody's employee here; known by the addresses they have proven, or by a
/// recovery code alone.
/// </summary>
public sealed class Person
{
    public long Id { get; init; }
    public PublicId PublicId { get; init; }
    public long KeyId { get; init; }

    /// <summary>The code on paper that opens this vault again for somebody without a mailbox; its digest, never the code.</summary>
    public byte[]? RecoveryDigest { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>An address that its owner has proven to read.</summary>
public sealed class ProvenAddress
{
    public long Id { get; init; }
    public long PersonId { get; init; }
    public required byte[] Digest { get; init; }
    public required byte[] Sealed { get; init; }
    public DateTimeOffset ProvenAt { get; init; }
}

/// <summary>A vault's own key. Destroying it erases the vault; the issuers' side has other keys and knows nothing of this one.</summary>
public sealed class VaultKey
{
    public long Id { get; init; }

    /// <summary>Null once destroyed.</summary>
    public byte[]? SealedKey { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A browser in which a vault is open. Only the digest of the cookie's secret is kept.</summary>
public sealed class PersonSession
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public long Id { get; init; }
    public PublicId PublicId { get; init; }
    public long PersonId { get; init; }
    public required byte[] Digest { get; init; }

    /// <summary>The browser's name and system, so that its owner recognises it in the list.</summary>
    public string? Browser { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
