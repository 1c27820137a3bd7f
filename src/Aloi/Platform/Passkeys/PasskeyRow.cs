namespace Aloi.Platform.Passkeys;

/// <summary>
/// A passkey that its owner has added: a public key, and what the authenticator said of itself. The private key never leaves the owner's
/// device, so nothing here lets anybody sign in.
/// </summary>
public abstract class PasskeyRow
{
    public const int LongestName = 100;

    public long Id { get; init; }
    public PublicId PublicId { get; init; }
    public required byte[] CredentialId { get; init; }

    /// <summary>COSE key (RFC 9052).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>Moves with every use on authenticators that count; one that goes back is a copy, and is refused.</summary>
    public long SignCount { get; set; }

    /// <summary>How a browser can reach the authenticator, separated by spaces.</summary>
    public string? Transports { get; init; }
    public bool IsUserVerified { get; init; }
    public bool IsBackupEligible { get; init; }
    public bool IsBackedUp { get; set; }

    /// <summary>The owner's own word for it.</summary>
    public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; set; }
}

/// <summary>What a new passkey's row is made of.</summary>
public sealed record NewPasskey(
    byte[] CredentialId,
    byte[] PublicKey,
    long SignCount,
    string? Transports,
    bool IsUserVerified,
    bool IsBackupEligible,
    bool IsBackedUp
);

/// <summary>A passkey that has just proven itself.</summary>
/// <param name="Handle">The owner's public id.</param>
public sealed record UsedPasskey(string Handle, byte[] CredentialId, long SignCount, bool IsBackedUp);

/// <summary>Whose passkey it becomes.</summary>
/// <param name="Handle">The owner's public id, which the authenticator keeps beside the key.</param>
/// <param name="Name">What the browser shows when it asks which key to use.</param>
public sealed record PasskeyOwner(string Handle, string Name, string DisplayName);

/// <summary>The passkeys of one side, members or persons, as the ceremonies look them up.</summary>
public interface IPasskeyBook
{
    Task<bool> IsKnownAsync(byte[] credentialId, CancellationToken cancellation);

    /// <summary>The keys of the owner with this public id; none when there is no such owner.</summary>
    Task<IReadOnlyList<PasskeyRow>> OfAsync(string handle, CancellationToken cancellation);
}
