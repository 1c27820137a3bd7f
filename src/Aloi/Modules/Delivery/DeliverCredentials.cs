using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.TransparencyLog.Contracts;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Delivery;

/// <summary>
/// Hands logged credentials to the vault in one batch and keeps its receipts. Safe to run twice: what has a receipt is left alone, and the
/// vault stores a credential handed in again once.
/// </summary>
internal sealed class DeliverCredentials(
    ICredentials credentials,
    IOrganisations organisations,
    IVaultDoor door,
    DeliveryBook book,
    OutboxWriter outbox
) : IHandle<CredentialsLogged>
{
    public async Task HandleAsync(CredentialsLogged @event, CancellationToken cancellation)
    {
        var pending = await book.NotYetStoredAsync(@event.CredentialIds, cancellation);
        var read = await credentials.ReadAsync(pending, cancellation);
        var members = await organisations.MembersAsync([.. read.Select(c => c.MemberId)], cancellation);
        var gone = read.Where(c => members[c.MemberId].IsErased).ToList();
        await book.WithholdAsync(gone, members, cancellation);
        var due = read.Except(gone).ToDictionary(c => book.Item(c, members[c.MemberId]));
        if (due.Count == 0)
        {
            return;
        }

        var delivery = await book.DeliveryAsync(organisations, [.. due.Keys], cancellation);
        var receipts = await door.HandInAsync(delivery, cancellation);
        if (receipts.Any(r => r.TryAgain))
        {
            // Nothing of this run is written; the outbox brings the event again, and the vault recognises what it took.
            throw new VaultNotReadyException("The vault could not check some credentials for now.");
        }

        var stored = await book.RecordAsync(due, members, receipts, cancellation);
        outbox.Publish(stored, ids => new CredentialsStored(ids));
    }
}

/// <summary>The vault asks to be called again; the delivery stays in the outbox until then, and is parked where the operator sees it.</summary>
internal sealed class VaultNotReadyException(string message) : Exception(message);
