namespace Aloi.Modules.Vault.Contracts;

/// <summary>
/// The one way from a vault back to an issuer, for the one thing a holder decides there: whether the public page shows their proof. The same
/// message in one process and between two hosts.
/// </summary>
public interface IIssuerDoor
{
    /// <summary>False when the issuer does not know the page, or the secret is not the page's.</summary>
    Task<bool> TellAsync(HolderChoice choice, CancellationToken cancellation);
}

/// <param name="Page">The last part of the proof's public address.</param>
/// <param name="Secret">What came with the delivery.</param>
public sealed record HolderChoice(string Page, string Secret, bool IsPrivate)
{
    /// <summary>Where an issuer takes choices, below its own address.</summary>
    public const string Path = "/deliveries/v1/choices";
}
