using Aloi.Platform.Mail;

namespace Aloi.Modules.Vault.Claims;

/// <summary>
/// A one-use token that the vault itself mails to an address: whoever brings it back reads that mailbox. It never passes through an
/// issuer, who could otherwise open what others sent to the same address.
/// </summary>
public sealed class AddressProof
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public long Id { get; init; }
    public required byte[] TokenDigest { get; init; }
    public required byte[] AddressDigest { get; init; }
    public required byte[] SealedAddress { get; init; }

    /// <summary>The proof whose link made somebody ask: they land on it.</summary>
    public long? ItemId { get; init; }

    /// <summary>The page of the vault they were on their way to.</summary>
    public string? Next { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A mail of the vault's own: a token for an address. The secret is forgotten once the mail has left.</summary>
public sealed class VaultMail : MailRow;
