using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.StatusList;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Status;

/// <summary>A place in a list, and the entry that a credential states it with.</summary>
public sealed record StatusPlace(long ListId, int Index, BitstringStatusEntry Entry);

/// <summary>Gives out places in an entity's status lists.</summary>
public sealed class StatusLists(IssuerContext database, Installation installation, SpreadIndexes indexes, StatusListSigner signer, Ids ids)
{
    /// <summary>As many places as asked, or none at all while the installation has no public address to serve lists from.</summary>
    public async Task<IReadOnlyList<StatusPlace>> TakeAsync(EntityInfo entity, OpenKey key, int count, CancellationToken cancellation)
    {
        var places = new List<StatusPlace>();
        if (await installation.AddressAsync(cancellation) is not { } address)
        {
            return places;
        }

        while (places.Count < count)
        {
            var list = await OpenListAsync(entity.Id, cancellation) ?? await AddAsync(entity, key, address, cancellation);
            var some = Math.Min(count - places.Count, StatusList.Size - list.Taken);
            if (await ReserveAsync(list, some, cancellation))
            {
                var url = StatusListSigner.Address(address, list.PublicId).AbsoluteUri;
                var taken = indexes.Spread(list.PublicId, Enumerable.Range(list.Taken, some));
                places.AddRange(taken.Select(i => new StatusPlace(list.Id, i, new(url, i, StatusPurposes.Revocation))));
            }
        }

        return places;
    }

    private Task<StatusList?> OpenListAsync(long entityId, CancellationToken cancellation) =>
        database
            .Set<StatusList>()
            .AsNoTracking()
            .Where(l => l.EntityId == entityId && l.Taken < StatusList.Size)
            .OrderBy(l => l.Number)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Moves the counter unless another node moved it since it was read; that node's places are not ours.</summary>
    private async Task<bool> ReserveAsync(StatusList list, int count, CancellationToken cancellation) =>
        await database
            .Set<StatusList>()
            .Where(l => l.Id == list.Id && l.Taken == list.Taken)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Taken, list.Taken + count), cancellation) == 1;

    private async Task<StatusList> AddAsync(EntityInfo entity, OpenKey key, string address, CancellationToken cancellation)
    {
        var number = await database.Set<StatusList>().CountAsync(l => l.EntityId == entity.Id, cancellation);
        var id = ids.NewPublicId();
        var list = new StatusList
        {
            PublicId = id,
            EntityId = entity.Id,
            Number = number + 1,
            Document = signer.Sign(StatusListSigner.Address(address, id), BitstringStatusList.Create(), key),
        };
        database.Add(list);
        await database.SaveChangesAsync(cancellation);
        database.Entry(list).State = EntityState.Detached;
        return list;
    }
}
