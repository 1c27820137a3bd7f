using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Platform;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Makes the links of mails about proofs that this very process took in.</summary>
internal sealed class VaultLinks(VaultContext database, VaultSeals seals, VaultAddress host, Ids ids, TimeProvider time) : IVaultLinks
{
    /// <summary>People read their mails after a holiday.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<string>> MakeAsync(IReadOnlyList<VaultLinkRequest> requests, CancellationToken cancellation)
    {
        var items = await ItemsAsync(requests, cancellation);
        var origin = await host.FindAsync(cancellation) ?? "";
        var links = new List<string>(requests.Count);
        foreach (var request in requests)
        {
            var token = ids.NewSecret();
            var address = EmailAddress.Fold(request.Address);
            var digest = seals.AddressDigest(address);
            var item = ItemOf(request) is { } id ? items.GetValueOrDefault(id) : null;
            database.Add(Proof(token, address, digest, item is not null && item.Recipient.AsSpan().SequenceEqual(digest) ? item.Id : null));
            links.Add($"{origin}/claim/proof/{token}");
        }

        await database.SaveChangesAsync(cancellation);
        return links;
    }

    private AddressProof Proof(string token, string address, byte[] digest, long? item)
    {
        var (now, tokenDigest) = (time.GetUtcNow(), SecretDigest.Of(token));
        return new AddressProof
        {
            TokenDigest = tokenDigest,
            AddressDigest = digest,
            SealedAddress = seals.SealPassing(address, ProveAddress.Binding(tokenDigest)),
            ItemId = item,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
    }

    private async Task<Dictionary<PublicId, StoredItem>> ItemsAsync(
        IReadOnlyList<VaultLinkRequest> requests,
        CancellationToken cancellation
    )
    {
        var wanted = requests.Select(ItemOf).OfType<PublicId>().Distinct().ToList();
        var rows = await database.Set<StoredItem>().AsNoTracking().Where(i => wanted.Contains(i.PublicId)).ToListAsync(cancellation);
        return rows.ToDictionary(i => i.PublicId);
    }

    private static PublicId? ItemOf(VaultLinkRequest request) =>
        request.Claim is { } claim && PublicId.TryParse(claim[(claim.LastIndexOf('/') + 1)..], null, out var id) ? id : null;
}
