namespace Aloi.Modules.Vault;

/// <summary>One access or attempt, for the owner to see. Holds no address, no name and no content.</summary>
public sealed class VaultAccess
{
    public long Id { get; init; }
    public long? PersonId { get; set; }
    public long? ItemId { get; init; }
    public DateTimeOffset At { get; init; }
    public VaultAct Act { get; init; }

    /// <summary>Keyed digest of where it came from: enough to slow down a guesser, not enough to follow anybody.</summary>
    public byte[]? Source { get; init; }
}

public enum VaultAct
{
    Opened,
    Claimed,
    Listed,
    Downloaded,

    /// <summary>Somebody came with the code of an item that already has an owner.</summary>
    RefusedClaimed,

    /// <summary>A code that opens nothing; belongs to no owner.</summary>
    UnknownCode,
    TokenAsked,
    SignedIn,
    SignedOut,
    PasskeyAdded,
    PasskeyDeleted,

    /// <summary>The owner looked at one proof.</summary>
    Viewed,
    MadePrivate,
    MadeVisible,
    RecoveryCodeMade,
    AddressAdded,
    SessionEnded,
}
