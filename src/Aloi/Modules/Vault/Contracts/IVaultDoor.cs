namespace Aloi.Modules.Vault.Contracts;

/// <summary>
/// The one way into a vault for whoever issues: a batch of signed credentials, each with the address or code that will prove who it is
/// for. The same message whether the vault is in this process or on another host. Handing in the same credential twice stores it once.
/// </summary>
public interface IVaultDoor
{
    Task<IReadOnlyList<VaultReceipt>> HandInAsync(VaultDelivery delivery, CancellationToken cancellation);
}

/// <param name="Sender">The issuing installation's public address or name, shown to the holder.</param>
public sealed record VaultDelivery(string Sender, IReadOnlyList<VaultItem> Items)
{
    /// <summary>Where the vault tells the issuer what a holder chose; null when both are this one process.</summary>
    public string? ReturnAddress { get; init; }
}

/// <param name="Reference">The sender's own reference, echoed in the receipt.</param>
/// <param name="RecipientEmail">Case-folded address that opens the item once proven; null for people without a mailbox.</param>
/// <param name="ClaimCode">A code on paper that opens the item; null when the address does.</param>
/// <param name="Credential">The signed credential, byte for byte (base64 in JSON).</param>
public sealed record VaultItem(string Reference, string? RecipientEmail, string? ClaimCode, byte[] Credential)
{
    /// <summary>The proof's public page, by the last part of its address; null when it has none.</summary>
    public string? Page { get; init; }

    /// <summary>Whoever holds this may say whether that page shows the proof. It is good for nothing else, and for this one proof only.</summary>
    public string? PageSecret { get; init; }
}

/// <param name="Accepted">False when the vault could not verify the credential; it then keeps nothing.</param>
/// <param name="Link">Where the holder opens it: <c>/claim/{code}</c> on the vault's host; null without a public address.</param>
public sealed record VaultReceipt(string Reference, bool Accepted, string? Refusal, string? Link)
{
    /// <summary>The link without its host: for a vault that has no public address yet.</summary>
    public string? Path { get; init; }

    /// <summary>Not accepted because it could not be checked for now, an issuer's key being out of reach: hand it in again later.</summary>
    public bool TryAgain { get; init; }
}
