using Aloi.Platform;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>The sealed minutes of juries, for what rests on their decisions.</summary>
public interface IJuryMinutes
{
    /// <summary>The minutes about these candidacies, the oldest first; one without any is absent.</summary>
    Task<IReadOnlyList<JuryMinutesInfo>> FindAsync(IReadOnlyCollection<long> candidacyIds, CancellationToken cancellation);
}

/// <param name="Jury">The session's public id.</param>
/// <param name="Leaf">The requirement that the jury decided about.</param>
/// <param name="Digest">The SHA-256 digest of the sealed bytes, lower-case hex; nobody can guess the bytes from it.</param>
public sealed record JuryMinutesInfo(long CandidacyId, PublicId Jury, string Leaf, string Digest, DateTimeOffset SealedAt);
