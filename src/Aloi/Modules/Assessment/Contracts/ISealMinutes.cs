namespace Aloi.Modules.Assessment.Contracts;

/// <summary>
/// Seals what a jury wrote down with the issuer's signing key. Credentials own the keys and depend on assessment, not the other way round, so the
/// seal is asked for through this interface and made there.
/// </summary>
public interface ISealMinutes
{
    /// <summary>Signs the bytes as they are with the entity's active key, in the transaction at hand.</summary>
    Task<MinutesSeal> SealAsync(long entityId, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Whether these very bytes were signed by a key of the entity, of today or of earlier days.</summary>
    Task<bool> IsIntactAsync(long entityId, ReadOnlyMemory<byte> content, MinutesSeal seal, CancellationToken cancellation);
}

/// <param name="VerificationMethod">The key by its public name, as in credentials.</param>
/// <param name="PublicKey">The same key itself, as a Multikey.</param>
/// <param name="Signature">Ed25519, in base64url without padding.</param>
public sealed record MinutesSeal(string VerificationMethod, string PublicKey, string Signature);
