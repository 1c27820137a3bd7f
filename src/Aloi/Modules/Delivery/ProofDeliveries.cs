using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Delivery;

/// <summary>Answers what the pages of proofs ask about deliveries.</summary>
internal sealed class ProofDeliveries(IssuerContext database, IDeliveries deliveries) : IProofDeliveries
{
    public async Task<IReadOnlyDictionary<long, ProofDelivery>> ReadAsync(
        IReadOnlyCollection<long> credentialIds,
        CancellationToken cancellation
    ) =>
        await database
            .Set<CredentialDelivery>()
            .Where(d => credentialIds.Contains(d.CredentialId))
            .Select(d => new
            {
                d.CredentialId,
                d.Outcome,
                d.ByCode,
                d.At,
            })
            .ToDictionaryAsync(d => d.CredentialId, d => new ProofDelivery(State(d.Outcome), d.ByCode, d.At), cancellation);

    public async Task<IReadOnlyList<long>> ByCodeAsync(long before, int count, CancellationToken cancellation) =>
        await database
            .Set<CredentialDelivery>()
            .Where(d => d.ByCode && d.Outcome == DeliveryOutcome.Stored && d.CredentialId < before)
            .OrderByDescending(d => d.CredentialId)
            .Select(d => d.CredentialId)
            .Take(count)
            .ToListAsync(cancellation);

    public async Task<IReadOnlyDictionary<long, PrintedCode>> OpenCodesAsync(
        IReadOnlyCollection<long> credentialIds,
        CancellationToken cancellation
    )
    {
        var found = await deliveries.ReadAsync(credentialIds, cancellation);
        return found
            .Values.Where(d => d is { Link: not null, ClaimCode: not null })
            .ToDictionary(d => d.CredentialId, d => new PrintedCode(d.ClaimCode!, d.Link!));
    }

    private static ProofDeliveryState State(DeliveryOutcome outcome) =>
        outcome switch
        {
            DeliveryOutcome.Stored => ProofDeliveryState.Delivered,
            DeliveryOutcome.Refused => ProofDeliveryState.Refused,
            _ => ProofDeliveryState.Withheld,
        };
}
