using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>
/// What assessment needs to know of the proofs made here. Credentials depend on assessment and not the other way round, so the question is asked
/// through this interface and answered there.
/// </summary>
public interface IProofsHeld
{
    /// <summary>The proofs of these credential ids; one that is not of the current organisation is absent.</summary>
    Task<IReadOnlyList<ProofHeld>> FindAsync(IReadOnlyCollection<string> uris, CancellationToken cancellation);

    /// <summary>The proofs that this member holds here of an achievement, by the designer's own identifier of it.</summary>
    Task<IReadOnlyList<ProofHeld>> OfMemberAsync(long memberId, string achievementIdentifier, CancellationToken cancellation);

    /// <summary>By member, the public address of the proof that they hold of an achievement.</summary>
    Task<IReadOnlyDictionary<long, PublicId>> HoldersAsync(
        long entityId,
        string achievementIdentifier,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    );
}

/// <param name="IsWithdrawn">Suspended or revoked.</param>
public sealed record ProofHeld(
    string Uri,
    long MemberId,
    string AchievementIdentifier,
    ProofLevel Level,
    DateTimeOffset? ValidUntil,
    bool IsWithdrawn
);
