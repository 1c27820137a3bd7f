namespace Aloi.Modules.Delivery.Contracts;

/// <summary>The links that mails to holders carry.</summary>
public interface ILinksToMail
{
    /// <summary>
    /// By credential: a link that signs its holder in where the vault is part of this process, else the receipt's own, behind which the
    /// vault asks for a proof of the address. Credentials without a link are absent.
    /// </summary>
    Task<IReadOnlyDictionary<long, string>> FindAsync(IReadOnlyDictionary<long, string> emails, CancellationToken cancellation);
}
