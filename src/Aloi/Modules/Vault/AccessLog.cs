using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault;

/// <summary>Writes down accesses and attempts, and says when a source has tried too often.</summary>
internal sealed class AccessLog(VaultContext database, VaultSeals seals, CurrentUser user, IHttpContextAccessor http, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public DateTimeOffset Now => time.GetUtcNow();

    public void Record(VaultAct act, long? personId = null, long? itemId = null) =>
        database.Add(
            new VaultAccess
            {
                PersonId = personId ?? (user.Kind == ActorKind.Person ? user.Id : null),
                ItemId = itemId,
                At = Now,
                Act = act,
                Source = Source(),
            }
        );

    /// <summary>Whether this source has done the act at least <paramref name="limit"/> times within a quarter of an hour.</summary>
    public async Task<bool> IsTooOftenAsync(VaultAct act, int limit, CancellationToken cancellation)
    {
        var since = Now - Window;
        var source = Source();
        return await database.Set<VaultAccess>().CountAsync(a => a.Source == source && a.Act == act && a.At > since, cancellation) >= limit;
    }

    /// <summary>What happened in a vault and to its items, the newest first.</summary>
    public Task<List<VaultAccess>> OfAsync(long personId, int count, CancellationToken cancellation)
    {
        var own = database.Set<Items.StoredItem>().Where(i => i.PersonId == personId).Select(i => (long?)i.Id);
        return database
            .Set<VaultAccess>()
            .AsNoTracking()
            .Where(a => a.PersonId == personId || own.Contains(a.ItemId))
            .OrderByDescending(a => a.Id)
            .Take(count)
            .ToListAsync(cancellation);
    }

    private byte[] Source() => seals.SourceDigest(http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "here");
}
