using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Modules.Credentials.Keys;

/// <param name="PublicKey">The new public key as a Multikey.</param>
public sealed record KeyRotated(int Number, string PublicKey);

/// <summary>Retires the entity's key in good order and makes the next one. What the old key signed stays valid.</summary>
public sealed class RotateKey(IssuerWork work, IssuerKeys keys, EntityDoor door, AuditTrail audit, TimeProvider time)
{
    public Task<Outcome<KeyRotated>> HandleAsync(long entityId, CancellationToken cancellation) =>
        work.TryAsync(() => RotateAsync(entityId, cancellation), cancellation);

    private async Task<Outcome<KeyRotated>> RotateAsync(long entityId, CancellationToken cancellation)
    {
        var entity = await door.OpenAsync(entityId, Right.Administrator, cancellation);
        if (!entity.Succeeded)
        {
            return Outcome<KeyRotated>.Refused(entity.Problems);
        }

        var active = await keys.ActiveAsync(entityId, cancellation);
        active?.Retire(time.GetUtcNow());
        var next = await keys.AddAsync(entity.Value, (active?.Number ?? 0) + 1, cancellation);
        audit.Record("signing-key.rotated", $"entity:{entityId}", new { next.Number });
        return new KeyRotated(next.Number, Multikey.EncodePublic(Ed25519PublicKey.FromBytes(next.PublicKey)));
    }
}
