using Aloi.Modules.Delivery.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Delivery;

internal sealed class Deliveries(IssuerContext database, ReceiptSeals seals) : IDeliveries
{
    private const int Chunk = 500;

    public async Task<IReadOnlyDictionary<long, DeliveryInfo>> ReadAsync(
        IReadOnlyCollection<long> credentialIds,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<long, DeliveryInfo>(credentialIds.Count);
        foreach (var some in credentialIds.Chunk(Chunk))
        {
            var rows = await database
                .Set<CredentialDelivery>()
                .AsNoTracking()
                .Where(d => some.Contains(d.CredentialId) && d.Outcome == DeliveryOutcome.Stored)
                .ToListAsync(cancellation);
            await seals.LoadAsync(rows.Select(r => r.SubjectKeyId), cancellation);
            foreach (var row in rows)
            {
                var receipt = seals.Open(row);
                found[row.CredentialId] = new DeliveryInfo(row.CredentialId, receipt?.Link, receipt?.ClaimCode);
            }
        }

        return found;
    }

    public async Task<IReadOnlyList<long>> StoredAfterAsync(long credentialId, int count, CancellationToken cancellation) =>
        await database
            .Set<CredentialDelivery>()
            .Where(d => d.CredentialId > credentialId && d.Outcome == DeliveryOutcome.Stored)
            .OrderBy(d => d.CredentialId)
            .Select(d => d.CredentialId)
            .Take(count)
            .ToListAsync(cancellation);
}
