using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Reception;

/// <summary>Keeps a batch of checked credentials: straight into the vault of whoever has proven the address, else waiting.</summary>
internal sealed class ItemKeeper(VaultContext database, VaultSeals seals, VaultPeople people, AccessLog log, Ids ids)
{
    private const int Chunk = 500;
    private const int LongestText = 300;

    /// <summary>For each item the public id under which it is kept, whether it came now or before.</summary>
    public async Task<IReadOnlyDictionary<CheckedItem, string>> KeepAsync(
        VaultDelivery delivery,
        IReadOnlyList<CheckedItem> items,
        CancellationToken cancellation
    )
    {
        var recipients = items.ToDictionary(i => i, Recipient);
        var known = await KnownAsync(items, cancellation);
        var owners = await people.OwnersAsync(items.Where(i => i.Item.RecipientEmail is not null).Select(i => recipients[i]), cancellation);
        var takers = await people.TakersAsync(items.Where(i => i.Item.RecipientEmail is null).Select(i => recipients[i]), cancellation);
        var kept = new Dictionary<CheckedItem, string>(items.Count);
        foreach (var item in items)
        {
            var key = Key(recipients[item], item.Digest);
            if (!known.TryGetValue(key, out var publicId))
            {
                var recipient = Convert.ToHexString(recipients[item]);
                var owner = owners.GetValueOrDefault(recipient) ?? takers.GetValueOrDefault((recipient, Convert.ToHexString(Proof(item))));
                var stored = Store(delivery, item, recipients[item], owner);
                publicId = known[key] = stored.PublicId;
            }

            kept[item] = publicId.ToString();
        }

        await database.SaveChangesAsync(cancellation);
        return kept;
    }

    private StoredItem Store(VaultDelivery delivery, CheckedItem item, byte[] recipient, VaultOwner? owner)
    {
        var publicId = ids.NewPublicId();
        var email = item.Item.RecipientEmail is { } address ? EmailAddress.Fold(address) : null;
        var content = new ItemContent(Bounded(delivery.Sender)!, email, item.Item.Credential) { Page = PageOf(delivery, item.Item) };
        var (body, key) = seals.SealItem(content, publicId, owner?.Key);
        var stored = new StoredItem
        {
            PublicId = publicId,
            CredentialDigest = item.Digest,
            ProofDigest = Proof(item),
            Recipient = recipient,
            RecipientKind = email is null ? RecipientKind.Code : RecipientKind.Address,
            PersonId = owner?.PersonId,
            SealedKey = key,
            SealedContent = body,
            ReceivedAt = log.Now,
            ClaimedAt = owner is null ? null : log.Now,
        };
        database.Add(stored);
        return stored;
    }

    private byte[] Proof(CheckedItem item) =>
        seals.ProofDigest(CredentialSummary.Read(item.Item.Credential).Id ?? Convert.ToHexString(item.Digest));

    private static PublicPage? PageOf(VaultDelivery delivery, VaultItem item) =>
        item is { Page: { } page, PageSecret: { } secret }
            ? new PublicPage(Bounded(delivery.ReturnAddress), Bounded(page)!, Bounded(secret)!)
            : null;

    private static string? Bounded(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;

    private byte[] Recipient(CheckedItem item) =>
        item.Item.RecipientEmail is { } email ? seals.AddressDigest(email) : seals.CodeDigest(item.Item.ClaimCode!);

    private async Task<Dictionary<string, PublicId>> KnownAsync(IReadOnlyList<CheckedItem> items, CancellationToken cancellation)
    {
        var known = new Dictionary<string, PublicId>(StringComparer.Ordinal);
        foreach (var some in items.Select(i => i.Digest).Chunk(Chunk))
        {
            var rows = await database
                .Set<StoredItem>()
                .Where(i => some.Contains(i.CredentialDigest))
                .Select(i => new
                {
                    i.Recipient,
                    i.CredentialDigest,
                    i.PublicId,
                })
                .ToListAsync(cancellation);
            rows.ForEach(row => known[Key(row.Recipient, row.CredentialDigest)] = row.PublicId);
        }

        return known;
    }

    private static string Key(byte[] recipient, byte[] digest) => Convert.ToHexString(recipient) + Convert.ToHexString(digest);
}

/// <summary>A vault with its key opened.</summary>
internal sealed record VaultOwner(long PersonId, Sealer Key);
