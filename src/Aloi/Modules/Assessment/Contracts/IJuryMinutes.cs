namespace Aloi.Modules.Assessment.Contracts;

/// <summary>The sealed minutes behind decisions of juries. Nobody answers while no jury keeps minutes.</summary>
public interface IJuryMinutes
{
    /// <summary>The minutes in which these candidacies were decided.</summary>
    Task<IReadOnlyList<SealedMinutes>> FindAsync(IReadOnlyCollection<long> candidacyIds, CancellationToken cancellation);
}

/// <param name="Leaf">The requirement that the jury decided.</param>
/// <param name="Digest">SHA-256 of the minutes as they were sealed.</param>
public sealed record SealedMinutes(long CandidacyId, string Leaf, ReadOnlyMemory<byte> Digest, DateTimeOffset SealedAt);
