namespace Aloi.Modules.Credentials.Contracts;

/// <summary>
/// What became of credentials on their way to their holders. Delivery depends on credentials and not the other way round, so the question is
/// asked through this interface and answered there.
/// </summary>
public interface IProofDeliveries
{
    /// <summary>Nothing is opened for this. A credential that is still on its way is absent.</summary>
    Task<IReadOnlyDictionary<long, ProofDelivery>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation);

    /// <summary>Delivered credentials that a code on paper opens, newest first, below the given id.</summary>
    Task<IReadOnlyList<long>> ByCodeAsync(long before, int count, CancellationToken cancellation);

    /// <summary>The codes themselves, opened; absent for a person whose content was erased.</summary>
    Task<IReadOnlyDictionary<long, PrintedCode>> OpenCodesAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation);
}

public enum ProofDeliveryState
{
    Delivered,

    /// <summary>The vault did not take it.</summary>
    Refused,

    /// <summary>The person's content was erased meanwhile.</summary>
    Withheld,
}

/// <param name="ByCode">The holder has no mailbox: a code on paper opens it.</param>
public sealed record ProofDelivery(ProofDeliveryState State, bool ByCode, DateTimeOffset At);

/// <param name="Link">Where the code leads; without a host while the vault has no public address.</param>
public sealed record PrintedCode(string Code, string Link);
