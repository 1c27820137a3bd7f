using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.Vault.Contracts;

namespace Aloi.Modules.Delivery;

internal sealed class LinksToMail(IDeliveries deliveries, IEnumerable<IVaultLinks> vaults) : ILinksToMail
{
    public async Task<IReadOnlyDictionary<long, string>> FindAsync(IReadOnlyDictionary<long, string> emails, CancellationToken cancellation)
    {
        var receipts = await deliveries.ReadAsync([.. emails.Keys], cancellation);
        var linked = receipts.Values.Where(r => r.Link is not null).ToList();
        if (vaults.FirstOrDefault() is not { } vault)
        {
            return linked.ToDictionary(r => r.CredentialId, r => r.Link!);
        }

        var requests = linked.Select(r => new VaultLinkRequest(emails[r.CredentialId], r.Link)).ToList();
        var links = await vault.MakeAsync(requests, cancellation);
        return linked.Zip(links).ToDictionary(pair => pair.First.CredentialId, pair => pair.Second);
    }
}
