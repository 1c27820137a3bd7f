using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>An entity that has signed: its part of the issuer's DID, found at a public address.</summary>
public sealed class IssuingEntity : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long EntityId { get; init; }
    public required PublicId PublicId { get; init; }
}

/// <summary>One key in the history of an issuing entity.</summary>
public sealed class SigningKey : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long EntityId { get; init; }

    /// <summary>Counts the entity's keys, so that two nodes never both make the next one.</summary>
    public required int Number { get; init; }
    public required byte[] PublicKey { get; init; }

    /// <summary>Null once retired: a key that is not there signs nothing any more.</summary>
    public byte[]? SealedSeed { get; private set; }
    public required DateTimeOffset ValidFrom { get; init; }
    public DateTimeOffset? RetiredAt { get; private set; }

    public static SigningKey Make(long entityId, int number, (byte[] PublicKey, byte[] SealedSeed) pair, DateTimeOffset now) =>
        new()
        {
            EntityId = entityId,
            Number = number,
            PublicKey = pair.PublicKey,
            SealedSeed = pair.SealedSeed,
            ValidFrom = now,
        };

    public void Retire(DateTimeOffset at) => (RetiredAt, SealedSeed) = (at, null);
}
