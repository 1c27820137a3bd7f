using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>What the modules after assessment may ask about candidacies.</summary>
public interface IAssessment
{
    /// <summary>The satisfied candidacies among these, with their facts and the verdict as it was reached.</summary>
    Task<IReadOnlyList<SatisfiedCandidacy>> SatisfiedAsync(IReadOnlyCollection<long> candidacyIds, CancellationToken cancellation);
}

/// <param name="SatisfiedAt">When the last act that made the protocol satisfied took place.</param>
/// <param name="Verdict">Frozen when it was reached, with the explanation of every requirement.</param>
/// <param name="Facts">The facts that the verdict was computed from.</param>
public sealed record SatisfiedCandidacy(
    long CandidacyId,
    long MemberId,
    long AchievementVersionId,
    DateTimeOffset SatisfiedAt,
    Verdict Verdict,
    IReadOnlyList<Fact> Facts
)
{
    /// <summary>What peers said that the verdict rests on, in the order of their dates.</summary>
    public IReadOnlyList<EndorsementGiven> Endorsements { get; init; } = [];
}
