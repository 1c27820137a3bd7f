using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Outbox;

/// <summary>The one statement the outbox cannot say in LINQ: take a row unless another node holds it.</summary>
internal static class OutboxBulk
{
    /// <summary>
    /// The delivery, locked until the transaction ends, or null when it is no longer pending or another node has it. SQLite has one
    /// process and its write transaction is already exclusive, so reading again is enough there.
    /// </summary>
    /// <remarks>The outbox belongs to the installation; each event names the organisation in whose scope it is then handled.</remarks>
    public static Task<OutboxDelivery?> ClaimAsync(IssuerContext database, long deliveryId, CancellationToken cancellation)
    {
        var rows = database.Database.IsNpgsql()
            ? database
                .Set<OutboxDelivery>()
                .FromSql($"""SELECT * FROM outbox_deliveries WHERE "Id" = {deliveryId} AND "State" = 'Pending' FOR UPDATE SKIP LOCKED""")
                .AsTracking()
            : database.Set<OutboxDelivery>().Where(d => d.Id == deliveryId && d.State == DeliveryState.Pending);
        return rows.SingleOrDefaultAsync(cancellation);
    }
}
