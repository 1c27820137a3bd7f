namespace Aloi.Modules.Vault.Contracts;

/// <summary>
/// Links that open a vault by themselves, for the mails this installation sends. There are none where the vault is on another host: an issuer
/// who held such a link could enter, before its owner, a space in which others will put their proofs too.
/// </summary>
public interface IVaultLinks
{
    /// <summary>One link for each request, in their order: it proves the address, once and within two weeks, at the press of a button.</summary>
    Task<IReadOnlyList<string>> MakeAsync(IReadOnlyList<VaultLinkRequest> requests, CancellationToken cancellation);
}

/// <param name="Address">Whose mailbox the link goes to.</param>
/// <param name="Claim">The receipt's link of the proof to land on; null lands on the first page.</param>
public sealed record VaultLinkRequest(string Address, string? Claim = null);
