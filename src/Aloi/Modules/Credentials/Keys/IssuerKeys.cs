using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Standards.Crypto;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>A key taken out of its seal for one piece of work, and the name it signs under.</summary>
public sealed record OpenKey(long Id, Ed25519PrivateKey Key, IssuerIdentity Identity) : IDisposable
{
    public void Dispose() => Key.Dispose();
}

/// <summary>The active key of an issuing entity, made the first time it is needed.</summary>
public sealed class IssuerKeys(IssuerContext database, Installation installation, KeyVault vault, TimeProvider time)
{
    public async Task<OpenKey> OpenAsync(EntityInfo entity, CancellationToken cancellation)
    {
        var row = await ActiveAsync(entity.Id, cancellation) ?? await AddAsync(entity, 1, cancellation);
        return await OpenAsync(row, cancellation);
    }

    public async Task<OpenKey> OpenAsync(SigningKey row, CancellationToken cancellation)
    {
        var key = vault.Open(row);
        var address = await installation.AddressAsync(cancellation);
        var entity = await database.Set<IssuingEntity>().Where(i => i.EntityId == row.EntityId).SingleAsync(cancellation);
        return new OpenKey(row.Id, key, IssuerIdentity.Of(address, entity.PublicId, key.PublicKey));
    }

    public Task<SigningKey?> ActiveAsync(long entityId, CancellationToken cancellation) =>
        database.Set<SigningKey>().SingleOrDefaultAsync(k => k.EntityId == entityId && k.RetiredAt == null, cancellation);

    /// <summary>Adds the next key. Its number is unique, so a node that made one at the same moment makes this fail and be tried again.</summary>
    public async Task<SigningKey> AddAsync(EntityInfo entity, int number, CancellationToken cancellation)
    {
        var row = SigningKey.Make(entity.Id, number, vault.Make(), time.GetUtcNow());
        database.Add(row);
        if (number == 1)
        {
            database.Add(new IssuingEntity { EntityId = entity.Id, PublicId = entity.PublicId });
        }

        await database.SaveChangesAsync(cancellation);
        return row;
    }
}
