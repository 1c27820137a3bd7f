using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Credentials.Contracts;

/// <summary>Finds credentials by what they are about, without opening them.</summary>
public interface ICredentialSearch
{
    /// <summary>The newest version of each award that these members hold of an achievement, whichever version of it they earned.</summary>
    Task<IReadOnlyList<CredentialFound>> FindAsync(
        long entityId,
        string achievementIdentifier,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    );

    /// <summary>The newest version of each award of these credential ids; one that is not of the current organisation is absent.</summary>
    Task<IReadOnlyList<CredentialFound>> FindAsync(IReadOnlyCollection<string> uris, CancellationToken cancellation);
}

/// <param name="Uri">The credential's <c>id</c>.</param>
/// <param name="IsWithdrawn">Suspended or revoked.</param>
public sealed record CredentialFound(
    long CredentialId,
    string Uri,
    long MemberId,
    string AchievementIdentifier,
    long AchievementVersionId,
    ProofLevel Level,
    DateTimeOffset? ValidUntil,
    bool IsWithdrawn
);
