using Aloi.Platform;

namespace Aloi.Modules.Vault.Items;

/// <summary>
/// One credential in the vault: waiting until its recipient shows up, or owned. Its bytes are sealed once, under a key of the item's own;
/// claiming hands that key over, from the vault's waiting key to the owner's, without touching the bytes.
/// </summary>
public sealed class StoredItem
{
    public long Id { get; init; }

    /// <summary>Names the item in links. Knowing it opens nothing that waits for an address.</summary>
    public PublicId PublicId { get; init; }

    /// <summary>SHA-256 of the credential: the same credential for the same recipient is stored once.</summary>
    public required byte[] CredentialDigest { get; init; }

    /// <summary>Keyed digest of the credential's own id: the versions of one proof, corrected or renewed, share it.</summary>
    public required byte[] ProofDigest { get; init; }

    /// <summary>Keyed digest of the address or of the code that opens it. Kept after the claim, so that a repeated delivery is recognised.</summary>
    public required byte[] Recipient { get; init; }
    public RecipientKind RecipientKind { get; init; }

    /// <summary>Null while it waits.</summary>
    public long? PersonId { get; set; }
    public required byte[] SealedKey { get; set; }
    public required byte[] SealedContent { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>The holder does not want the public page to show it, and the issuer has answered that it does not.</summary>
    public bool IsPrivate { get; set; }
}

public enum RecipientKind
{
    Address,
    Code,
}

/// <summary>What is sealed: who sent it, to which address, and the signed bytes.</summary>
public sealed record ItemContent(string Sender, string? Address, byte[] Credential)
{
    /// <summary>Its public page and what it takes to hide it; null when the delivery named none.</summary>
    public PublicPage? Page { get; init; }
}

/// <param name="Address">The issuer's address; null when the issuer is this very process.</param>
/// <param name="Id">The last part of the page's address.</param>
public sealed record PublicPage(string? Address, string Id, string Secret);
