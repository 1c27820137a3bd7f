using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Modules.Vault.Reception;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Hands waiting items over to their owner: the item's key changes hands, its bytes do not move.</summary>
internal sealed class WaitingItems(VaultContext database, VaultSeals seals, VaultPeople people, AccessLog log)
{
    /// <summary>Everything that waits for the addresses this person has proven. Answers how many.</summary>
    public async Task<int> CollectAsync(long personId, CancellationToken cancellation)
    {
        var addresses = database.Set<ProvenAddress>().Where(a => a.PersonId == personId).Select(a => a.Digest);
        var waiting = await database
            .Set<StoredItem>()
            .Where(i => i.PersonId == null && i.RecipientKind == RecipientKind.Address && addresses.Contains(i.Recipient))
            .ToListAsync(cancellation);
        return await HandOverAsync(waiting, personId, cancellation);
    }

    /// <summary>One proof, by its code, in all the versions that wait. False when somebody else was faster.</summary>
    public async Task<bool> TakeAsync(StoredItem item, long personId, CancellationToken cancellation)
    {
        var versions = await database
            .Set<StoredItem>()
            .Where(i => i.Recipient == item.Recipient && i.ProofDigest == item.ProofDigest && i.PersonId == null)
            .ToListAsync(cancellation);
        return await HandOverAsync(versions, personId, cancellation) > 0;
    }

    private async Task<int> HandOverAsync(List<StoredItem> items, long personId, CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return 0;
        }

        var owner = await people.OpenAsync(personId, cancellation);
        var taken = 0;
        foreach (var item in items)
        {
            taken += await HandOverAsync(item, owner, cancellation) ? 1 : 0;
        }

        return taken;
    }

    private async Task<bool> HandOverAsync(StoredItem item, VaultOwner owner, CancellationToken cancellation)
    {
        var key = seals.HandOver(item, owner.Key);
        (long? person, DateTimeOffset? now) = (owner.PersonId, log.Now);
        var won = await database
            .Set<StoredItem>()
            .Where(i => i.Id == item.Id && i.PersonId == null)
            .ExecuteUpdateAsync(
                i => i.SetProperty(x => x.PersonId, person).SetProperty(x => x.SealedKey, key).SetProperty(x => x.ClaimedAt, now),
                cancellation
            );
        if (won == 1)
        {
            log.Record(VaultAct.Claimed, owner.PersonId, item.Id);
        }

        return won == 1;
    }
}
