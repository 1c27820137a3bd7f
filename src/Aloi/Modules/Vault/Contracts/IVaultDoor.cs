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
public sealed record VaultDelivery(string Sender, IReadOnlyList<VaultItem> Items);

/// <param name="Reference">The sender's own reference, echoed in the receipt.</param>
/// <param name="RecipientEmail">Case-folded address that opens the item once proven; null for people without a mailbox.</param>
/// <param name="ClaimCode">A code on paper that opens the item; null when the address does.</param>
/// <param name="Credential">The signed credential, byte for byte (base64 in JSON).</param>
public sealed record VaultItem(string Reference, string? RecipientEmail, string? ClaimCode, byte[] Credential);

/// <param name="Accepted">False when the vault could not verify the credential; it then keeps nothing.</param>
/// <param name="Link">Where the holder opens it: <c>/claim/{code}</c> on the vault's host; null without a public address.</param>
public sealed record VaultReceipt(string Reference, bool Accepted, string? Refusal, string? Link)
{
    /// <summary>The link without its host: for a vault that has no public address yet.</summary>
    public string? Path { get; init; }
}
