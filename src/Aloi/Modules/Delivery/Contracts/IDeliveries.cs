namespace Aloi.Modules.Delivery.Contracts;

/// <summary>What became of credentials on their way to the vault. Always within the current tenant.</summary>
public interface IDeliveries
{
    /// <summary>The delivered ones among these. A person whose content was erased comes back without link and code.</summary>
    Task<IReadOnlyDictionary<long, DeliveryInfo>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation);

    /// <summary>Credentials that reached the vault, in order of their ids, after the given one: a page at a time, to rebuild from.</summary>
    Task<IReadOnlyList<long>> StoredAfterAsync(long credentialId, int count, CancellationToken cancellation);
}

/// <param name="Link">Where the holder opens the proof; without a host while the vault has no public address.</param>
/// <param name="ClaimCode">To be printed or shown, for somebody without a mailbox; null when the address opens the proof.</param>
public sealed record DeliveryInfo(long CredentialId, string? Link, string? ClaimCode);
