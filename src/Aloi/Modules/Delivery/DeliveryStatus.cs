using Aloi.Platform.Database;
using Aloi.Platform.Status;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Delivery;

/// <summary>How many proofs have reached the vault, for the operator.</summary>
internal sealed class DeliveryStatus(IssuerContext database) : IStatusPart
{
    public int Order => 20;

    public async Task<StatusPart> ReadAsync(CancellationToken cancellation)
    {
        var all = database.AcrossOrganisations<CredentialDelivery>();
        var refused = await all.CountAsync(d => d.Outcome == DeliveryOutcome.Refused, cancellation);

        // Rows are numbered one after the other and never removed: counting a million of them every few seconds would be felt.
        var last = await all.MaxAsync(d => (long?)d.Id, cancellation) ?? 0;
        return new StatusPart(
            "delivery.status",
            "send",
            [new("delivery.status.done", Math.Max(0, last - refused)), new("delivery.status.refused", refused, Concern: refused > 0)]
        );
    }
}
